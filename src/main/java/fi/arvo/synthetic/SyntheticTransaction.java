package fi.arvo.synthetic;

import java.time.LocalDate;

/**
 * A booked amount of a made-up customer.
 *
 * @param transactionId unique in the world
 * @param identified whether the extract says whose it is
 * @param cents amount in euro cents; negative for a refund
 * @param stream index of the revenue stream in the world's list
 */
public record SyntheticTransaction(
    String transactionId,
    boolean identified,
    LocalDate bookedOn,
    long cents,
    int stream,
    String channel) {}
