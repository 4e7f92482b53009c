package fi.arvo.suggest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Steps of answers in words that many surveys use, lowest first, each with the wordings it goes by:
 * the scales that Qualtrics, SurveyMonkey and Webropol offer ready, in English, Finnish and
 * Swedish. Scales whose words stand on different steps elsewhere, as "good" does, are not here.
 */
record AnswerScale(List<List<String>> steps) {
  /** In a wording it stands for what the answers of a scale end with alike. */
  private static final String ANY = "~";

  /** A scale a line, steps between bars, wordings between strokes; shorter scales first. */
  private static final String KNOWN =
      """
      strongly disagree/completely disagree/totally disagree|disagree/somewhat disagree/tend to disagree/slightly disagree|neither agree nor disagree/neutral/neither|agree/somewhat agree/tend to agree/slightly agree|strongly agree/completely agree/totally agree
      very dissatisfied/extremely dissatisfied/completely dissatisfied|dissatisfied/somewhat dissatisfied/fairly dissatisfied|neither satisfied nor dissatisfied/neutral/neither|satisfied/somewhat satisfied/fairly satisfied|very satisfied/extremely satisfied/completely satisfied
      very difficult/extremely difficult|difficult/somewhat difficult/fairly difficult|neither easy nor difficult/neutral/neither|easy/somewhat easy/fairly easy|very easy/extremely easy
      very unlikely/extremely unlikely|unlikely/somewhat unlikely/fairly unlikely|neither likely nor unlikely/neutral/neither|likely/somewhat likely/fairly likely|very likely/extremely likely
      never|rarely/seldom|sometimes/occasionally|often/frequently/usually|always
      none at all/not at all|a little|a moderate amount|a lot|a great deal
      not at all ~|not so ~/slightly ~|somewhat ~/moderately ~|very ~|extremely ~
      täysin eri mieltä/vahvasti eri mieltä|eri mieltä/jokseenkin eri mieltä/melko eri mieltä/osittain eri mieltä/jonkin verran eri mieltä|ei samaa eikä eri mieltä/en samaa enkä eri mieltä/ei eri eikä samaa mieltä/en eri enkä samaa mieltä/neutraali|samaa mieltä/jokseenkin samaa mieltä/melko samaa mieltä/osittain samaa mieltä/jonkin verran samaa mieltä|täysin samaa mieltä/vahvasti samaa mieltä
      erittäin tyytymätön/hyvin tyytymätön/todella tyytymätön|tyytymätön/melko tyytymätön/jokseenkin tyytymätön|ei tyytyväinen eikä tyytymätön/en tyytyväinen enkä tyytymätön/ei tyytymätön eikä tyytyväinen/en tyytymätön enkä tyytyväinen/neutraali|tyytyväinen/melko tyytyväinen/jokseenkin tyytyväinen|erittäin tyytyväinen/hyvin tyytyväinen/todella tyytyväinen
      erittäin vaikeaa/hyvin vaikeaa/erittäin vaikea|vaikeaa/melko vaikeaa/jokseenkin vaikeaa/vaikea|ei helppoa eikä vaikeaa/ei vaikeaa eikä helppoa/ei helppo eikä vaikea/neutraali|helppoa/melko helppoa/jokseenkin helppoa/helppo|erittäin helppoa/hyvin helppoa/erittäin helppo
      erittäin epätodennäköisesti/hyvin epätodennäköisesti|epätodennäköisesti/melko epätodennäköisesti|en todennäköisesti enkä epätodennäköisesti/neutraali|todennäköisesti/melko todennäköisesti|erittäin todennäköisesti/hyvin todennäköisesti
      ei koskaan|harvoin|joskus/silloin tällöin|usein|aina
      helt av annan åsikt/tar helt avstånd|delvis av annan åsikt/tar delvis avstånd|varken av samma eller annan åsikt/varken eller/neutral|delvis av samma åsikt/instämmer delvis|helt av samma åsikt/instämmer helt
      instämmer inte alls|instämmer i låg grad/instämmer till liten del|instämmer delvis/instämmer till viss del|instämmer i hög grad/instämmer till stor del|instämmer helt
      mycket missnöjd/väldigt missnöjd|missnöjd/ganska missnöjd|varken nöjd eller missnöjd/varken missnöjd eller nöjd/varken eller/neutral|nöjd/ganska nöjd|mycket nöjd/väldigt nöjd
      mycket svårt/väldigt svårt|svårt/ganska svårt|varken lätt eller svårt/varken enkelt eller svårt/varken eller/neutral|lätt/enkelt/ganska lätt/ganska enkelt|mycket lätt/mycket enkelt/väldigt lätt/väldigt enkelt
      mycket osannolikt|osannolikt/ganska osannolikt|varken sannolikt eller osannolikt/varken eller/neutral|sannolikt/ganska sannolikt|mycket sannolikt
      aldrig|sällan|ibland|ofta|alltid
      strongly disagree|disagree/moderately disagree|somewhat disagree/slightly disagree|neither agree nor disagree/neutral/neither|somewhat agree/slightly agree|agree/moderately agree|strongly agree
      extremely dissatisfied/very dissatisfied|dissatisfied/moderately dissatisfied|somewhat dissatisfied/slightly dissatisfied|neither satisfied nor dissatisfied/neutral/neither|somewhat satisfied/slightly satisfied|satisfied/moderately satisfied|extremely satisfied/very satisfied
      extremely difficult/very difficult|difficult/moderately difficult|somewhat difficult/slightly difficult|neither easy nor difficult/neutral/neither|somewhat easy/slightly easy|easy/moderately easy|extremely easy/very easy
      extremely unlikely/very unlikely|unlikely/moderately unlikely|somewhat unlikely/slightly unlikely|neither likely nor unlikely/neutral/neither|somewhat likely/slightly likely|likely/moderately likely|extremely likely/very likely
      """;

  private static final List<AnswerScale> ALL = KNOWN.lines().map(AnswerScale::parsed).toList();

  private static AnswerScale parsed(String line) {
    return new AnswerScale(
        Arrays.stream(line.split("\\|")).map(step -> List.of(step.split("/"))).toList());
  }

  int length() {
    return steps.size();
  }

  /**
   * The scale that answers are of; empty when there is none, or when they are of several as short
   * that number them otherwise.
   *
   * @param answers at least two, in small letters
   */
  static Optional<AnswerScale> of(Set<String> answers) {
    Optional<AnswerScale> found = Optional.empty();
    Map<String, Integer> meaning = Map.of();
    for (AnswerScale known : ALL) {
      if (found.isPresent() && known.length() > found.get().length()) {
        break;
      }
      AnswerScale scale = known.ending(answers);
      Map<String, Integer> numbers = scale.numbers(answers);
      if (numbers.isEmpty()) {
        continue;
      }
      if (found.isPresent() && !numbers.equals(meaning)) {
        return Optional.empty();
      }
      found = Optional.of(scale);
      meaning = numbers;
    }
    return found;
  }

  /** Each answer's step from 1; empty when one is unknown, or two stand on one step. */
  Map<String, Integer> numbers(Set<String> answers) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int step = 0; step < steps.size(); step++) {
      for (String wording : steps.get(step)) {
        if (answers.contains(wording)) {
          numbers.put(wording, step + 1);
        }
      }
    }
    boolean each = numbers.keySet().equals(answers) && answers.size() > 1;
    return each && new HashSet<>(numbers.values()).size() == answers.size() ? numbers : Map.of();
  }

  /** The scale with the word that one of the answers ends with; itself when it has its own. */
  private AnswerScale ending(Set<String> answers) {
    if (!steps.get(0).get(0).endsWith(ANY)) {
      return this;
    }
    Set<String> ends = new LinkedHashSet<>();
    for (String answer : answers) {
      steps.stream()
          .flatMap(List::stream)
          .map(wording -> wording.replace(ANY, ""))
          .filter(answer::startsWith)
          .forEach(begin -> ends.add(answer.substring(begin.length())));
    }
    return ends.size() != 1
        ? this
        : new AnswerScale(
            steps.stream()
                .map(step -> step.stream().map(w -> w.replace(ANY, first(ends))).toList())
                .toList());
  }

  private static String first(Set<String> texts) {
    return texts.iterator().next();
  }
}
