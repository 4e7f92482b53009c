package fi.arvo.synthetic;

/** A kind of small world with planted truth. */
interface SmallWorlds {
  /** Draws one world and tells what the statistics say of it. */
  void draw(SeededRandom random, Calibration calibration);
}
