package fi.arvo.stats;

import java.util.List;

/**
 * What a change of an outcome's mean between two periods is made of by its drivers: of the drivers'
 * means moving, and of what they don't explain. The twofold decomposition of Oaxaca (International
 * Economic Review 14, 1973) and Blinder (Journal of Human Resources 8, 1973) with the mean of both
 * periods' coefficients (Reimers, Review of Economics and Statistics 65, 1983), the counterpart of
 * {@link NpsChange}'s mid-points:
 *
 * <p>Δ = Σβ̄·(x̄₁ − x̄₀) + unexplained.
 *
 * <p>On scores of −100, 0 and 100 Δ is the change of the NPS. The unexplained part isn't divided
 * between the constant and the drivers: that depends on where their scales have their zero (Oaxaca
 * and Ransom, Review of Economics and Statistics 81, 1999). With ratings centred at the mid-point
 * of both periods' means it is the move of the constant.
 *
 * @param change of the outcome's mean
 * @param unexplained Δ less the sum of {@code means}
 * @param means what the move of each driver's mean did, in the outcome's unit and the drivers'
 *     order; none, with the reason, for a driver whose own part can't be told in one of the periods
 * @param repair the largest change of a correlation that made a period's pairs one possible matrix,
 *     0 when there was none; see {@link DriverCorrelations#repair()}
 */
public record DriverChange(
    Estimate change, Estimate unexplained, List<Estimate> means, double repair) {}
