package fi.arvo.measure;

/** An answer, said in as many words as a test needs; nothing else was answered. */
final class Answered {
  private final String day;
  private byte[] ratings = {Answer.NONE, Answer.NONE, Answer.NONE, Answer.NONE};
  private int recommend = Answer.NONE;
  private int effort = Answer.NONE;
  private int satisfaction = Answer.NONE;
  private double weight = 1;
  private String unit;
  private String segment;
  private String channel;
  private String touchpoint;
  private String wave;

  private Answered(String day) {
    this.day = day;
  }

  static Answered on(String day) {
    return new Answered(day);
  }

  static Answered now() {
    return on("2026-06-15");
  }

  Answered rated(byte... given) {
    ratings = given;
    return this;
  }

  Answered rated(int... given) {
    ratings = new byte[given.length];
    for (int e = 0; e < given.length; e++) {
      ratings[e] = (byte) given[e];
    }
    return this;
  }

  Answered recommend(int score) {
    recommend = score;
    return this;
  }

  Answered effort(int score) {
    effort = score;
    return this;
  }

  Answered satisfaction(int score) {
    satisfaction = score;
    return this;
  }

  Answered weighing(double w) {
    weight = w;
    return this;
  }

  Answered in(String ofUnit, String ofSegment) {
    unit = ofUnit;
    segment = ofSegment;
    return this;
  }

  Answered through(String thisChannel, String atTouchpoint) {
    channel = thisChannel;
    touchpoint = atTouchpoint;
    return this;
  }

  Answered wave(String name) {
    wave = name;
    return this;
  }

  Answer answer() {
    return new Answer(
        Histories.day(day),
        day,
        ratings,
        recommend,
        effort,
        satisfaction,
        weight,
        unit,
        segment,
        channel,
        touchpoint,
        wave);
  }
}
