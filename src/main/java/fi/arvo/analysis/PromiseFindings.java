package fi.arvo.analysis;

import fi.arvo.extract.Promise;
import java.util.List;

/**
 * What customers were promised, and what employees believe that they get.
 *
 * @param asked whether the job has an extract of promises
 * @param promises its rows, those after as-of too
 * @param guesses what employees guess; empty where they aren't asked
 */
public record PromiseFindings(boolean asked, List<Promise> promises, List<GuessFinding> guesses) {}
