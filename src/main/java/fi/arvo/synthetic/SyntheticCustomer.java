package fi.arvo.synthetic;

import java.time.LocalDate;
import java.util.List;

/**
 * A made-up customer with all that the extracts say of it.
 *
 * @param index place in the world, from 0
 * @param customerId unique in the world
 * @param segment index in the world's list
 * @param since first day as a customer
 * @param invited whether an invitation to the survey was sent
 * @param language of the stories
 * @param answers in time order, on different days
 * @param transactions in time order
 */
public record SyntheticCustomer(
    long index,
    String customerId,
    int segment,
    String region,
    String unit,
    LocalDate since,
    boolean invited,
    String language,
    List<SyntheticAnswer> answers,
    List<SyntheticTransaction> transactions) {}
