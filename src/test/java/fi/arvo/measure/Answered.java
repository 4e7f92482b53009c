package fi.arvo.measure;

import fi.arvo.text.StoryReading;

/** An answer, said in as many words as a test needs; nothing else was answered. */
public final class Answered {
  private final String day;
  private String response;
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
  private String side;
  private StoryReading story;
  private String verbatim;

  private Answered(String day) {
    this.day = day;
    this.response = day;
  }

  public static Answered on(String day) {
    return new Answered(day);
  }

  public static Answered now() {
    return on("2026-06-15");
  }

  public Answered rated(byte... given) {
    ratings = given;
    return this;
  }

  public Answered rated(int... given) {
    ratings = new byte[given.length];
    for (int e = 0; e < given.length; e++) {
      ratings[e] = (byte) given[e];
    }
    return this;
  }

  public Answered recommend(int score) {
    recommend = score;
    return this;
  }

  public Answered effort(int score) {
    effort = score;
    return this;
  }

  public Answered satisfaction(int score) {
    satisfaction = score;
    return this;
  }

  public Answered weighing(double w) {
    weight = w;
    return this;
  }

  public Answered in(String ofUnit, String ofSegment) {
    unit = ofUnit;
    segment = ofSegment;
    return this;
  }

  public Answered through(String thisChannel, String atTouchpoint) {
    channel = thisChannel;
    touchpoint = atTouchpoint;
    return this;
  }

  public Answered wave(String name) {
    wave = name;
    return this;
  }

  public Answered from(String ofSide) {
    side = ofSide;
    return this;
  }

  public Answered told(StoryReading reading) {
    story = reading;
    return this;
  }

  public Answered as(String id) {
    response = id;
    return this;
  }

  public Answered saying(String words) {
    verbatim = words;
    return this;
  }

  public Answer answer() {
    return new Answer(
        Histories.day(day),
        response,
        ratings,
        recommend,
        effort,
        satisfaction,
        weight,
        unit,
        segment,
        channel,
        touchpoint,
        wave,
        side,
        story,
        verbatim);
  }
}
