package fi.arvo.report;

import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Sheet;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Workbook;
import java.util.ArrayList;
import java.util.List;

/**
 * Composes the report from the published tables: every number it tells stands in one of them. What
 * the extracts could not give is said, not left out.
 */
public final class ReportComposer {
  private final JobConfig job;
  private final String version;
  private final String contentId;
  private final PublishedFacts facts;
  private final PreviousEdition previous;

  /**
   * @param job whose settings the report states
   * @param version of Arvo
   * @param contentId hash of everything that the content depends on
   * @param published tables that have been through {@link TableProtection}; those about single
   *     persons are left out
   * @param previous what the numbers are held against
   */
  public ReportComposer(
      JobConfig job,
      String version,
      String contentId,
      List<Table> published,
      PreviousEdition previous) {
    this.job = job;
    this.version = version;
    this.contentId = contentId;
    this.facts = new PublishedFacts(published);
    this.previous = previous;
  }

  /** The answer to the main question in one sentence, as the workbook's first sheet has it. */
  public String answer(Language language) {
    Narrator narrator = narrator(language);
    return narrator.study()
        ? new MaturitySheet(narrator).finding()
        : new AnswerSentence(narrator).sentence();
  }

  /** The whole report in one language: the answer, the contents, the stories, the tables. */
  public Workbook workbook(Language language) {
    Narrator narrator = narrator(language);
    List<Sheet> stories = narrator.study() ? ofStudy(narrator) : ofCustomers(narrator);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(
        narrator.study() ? new StudySummary(narrator).sheet() : new SummarySheet(narrator).sheet());
    sheets.add(new ContentsSheet(narrator).sheet(stories));
    sheets.addAll(stories);
    return new Workbook(
        language, narrator.say("title"), job.company(), job.asOf(), contentId, sheets);
  }

  private List<Sheet> ofCustomers(Narrator narrator) {
    List<Sheet> stories = new ArrayList<>();
    ElementsSheet elements = new ElementsSheet(narrator);
    stories.add(new PyramidSheet(narrator).sheet());
    stories.add(new LoyaltySheet(narrator).sheet());
    stories.add(new GrowthSheet(narrator).sheet());
    stories.add(elements.sheet());
    stories.add(new PrioritiesSheet(narrator).sheet());
    stories.add(new NpsChangeSheet(narrator).sheet());
    stories.add(new RevenueSheet(narrator).sheet());
    stories.add(new WhatIfSheet(narrator).sheet());
    stories.add(new ReachSheet(narrator).sheet());
    new JourneySheet(narrator).sheet().ifPresent(stories::add);
    new StoriesSheet(narrator).sheet().ifPresent(stories::add);
    new EmpathyLoopSheet(narrator).sheet().ifPresent(stories::add);
    stories.add(new ResponsibilitySheet(narrator).sheet());
    new AutomationSheet(narrator).sheet().ifPresent(stories::add);
    new EmployeesSheet(narrator).sheet().ifPresent(stories::add);
    new PromiseSheet(narrator).sheet().ifPresent(stories::add);
    new MaturitySheet(narrator).sheet().ifPresent(stories::add);
    new OutlookSheet(narrator).sheet().ifPresent(stories::add);
    stories.add(method(narrator));
    stories.add(elements.table());
    stories.addAll(new TableSheets(narrator).sheets());
    return stories;
  }

  /** Of a maturity survey that stands alone, what tells of customers isn't even begun. */
  private List<Sheet> ofStudy(Narrator narrator) {
    List<Sheet> stories = new ArrayList<>();
    new EmployeesSheet(narrator).sheet().ifPresent(stories::add);
    new MaturitySheet(narrator).sheet().ifPresent(stories::add);
    stories.add(method(narrator));
    stories.addAll(new TableSheets(narrator).sheets());
    return stories;
  }

  private StorySheet method(Narrator narrator) {
    return new MethodSheet(narrator, version, contentId).sheet();
  }

  private Narrator narrator(Language language) {
    return new Narrator(job, facts, previous, language);
  }
}
