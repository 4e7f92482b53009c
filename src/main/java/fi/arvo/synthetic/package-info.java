/**
 * Made-up worlds with planted truth: customers, answers and transactions whose effects are known,
 * and the population value of each number that the report publishes. Plain Java, the same for a
 * seed on any machine.
 */
package fi.arvo.synthetic;
