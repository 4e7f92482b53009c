package fi.arvo.report.excel;

import fi.arvo.report.model.Block.Absent;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.Change;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.ContentsBlock;
import fi.arvo.report.model.Block.Direction;
import fi.arvo.report.model.Block.Entry;
import fi.arvo.report.model.Block.KpiStrip;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.Part;
import fi.arvo.report.model.Block.Pyramid;
import fi.arvo.report.model.Block.PyramidElement;
import fi.arvo.report.model.Block.PyramidTier;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Block.Tile;
import fi.arvo.report.model.Block.WhatIf;
import fi.arvo.report.model.Block.WhatIfChoice;
import fi.arvo.report.model.Block.WhatIfEffect;
import fi.arvo.report.model.Block.WhatIfWords;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.BandLine;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Corners;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.ChartSpec.IntervalColumns;
import fi.arvo.report.model.ChartSpec.Measure;
import fi.arvo.report.model.ChartSpec.Point;
import fi.arvo.report.model.ChartSpec.QuadrantScatter;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.ChartSpec.Standing;
import fi.arvo.report.model.ChartSpec.Step;
import fi.arvo.report.model.ChartSpec.Waterfall;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.NumberWords;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Sheet;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.TableSheet;
import fi.arvo.report.model.Unit;
import fi.arvo.report.model.Workbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A made-up company's report with every kind of block and chart. */
final class DemoWorkbook {
  static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);
  private static final NumberWords WORDS = new NumberWords(Language.FI);
  private static final String[] BANDS = {"0", "1–3", "4–7", "8–14", "15+"};

  private static final List<List<String>> TIERS =
      List.of(
          List.of("Itsensä ylittäminen, hyvä muille"),
          List.of(
              "Antaa toivoa",
              "Itsensä toteuttaminen",
              "Motivaatio",
              "Perintöarvo (hyvä sijoitus tuleville sukupolville)",
              "Yhteenkuuluvuus"),
          List.of(
              "Vähentää huolta",
              "Palkitsee minut",
              "Nostalgia",
              "Muotoilu ja estetiikka",
              "Statusarvo",
              "Hyvinvointi",
              "Rauhoittaa ja hoitaa mieltä",
              "Hauskuus ja viihde",
              "Viehättävyys",
              "Avaa pääsyn"),
          List.of(
              "Säästää aikaa",
              "Yksinkertaistaa",
              "Tuottaa rahaa",
              "Pienentää riskiä",
              "Auttaa järjestämään",
              "Yhdistää kokonaisuudeksi",
              "Yhdistää ihmisiä",
              "Vähentää vaivaa",
              "Säästää harmilta",
              "Alentaa kustannuksia",
              "Laatu",
              "Valikoiman monipuolisuus",
              "Miellyttää aisteja",
              "Antaa tietoa"));
  private static final List<String> TIER_NAMES =
      List.of(
          "Yhteiskunnallinen vaikutus", "Elämää muuttava arvo", "Tunnearvo", "Toiminnallinen arvo");

  private DemoWorkbook() {}

  static Workbook finnish() {
    return new Workbook(
        Language.FI,
        "Arvoraportti",
        "Esimerkki Oy & kumppanit",
        AS_OF,
        "9f3c2a71d0",
        List.of(
            summary(),
            pyramid(),
            loyalty(),
            growth(),
            elements(),
            priorities(),
            bridge(),
            whatIf(),
            method(),
            data()));
  }

  private static Sheet summary() {
    return new StorySheet(
        "summary",
        "Tiivistelmä",
        "Esimerkki Oy  ·  koko yritys  ·  12 kk päättyen 30.9.2026  ·  1 894 vastaajaa",
        "Asiakkaat, jotka saavat useampia arvon elementtejä, suosittelevat enemmän ja kasvattavat"
            + " ostojaan.",
        "Selvä: NPS nousee 68 pistettä (59…77) nollasta 15 elementtiin; kasvussa merkkejä, ei vielä"
            + " varmuutta.",
        KpiStrip.of(
            Tile.of("NPS", nps(24, 19, 28, 1894), WORDS)
                .with(new Change(Direction.BETTER, "+5 edellisestä, todellinen muutos")),
            Tile.of("Helppous (CES 1–7)", Quantity.of(Unit.MEAN, 5.6).between(5.5, 5.7), WORDS)
                .with(new Change(Direction.NONE, "ei muutosta")),
            Tile.of("Elementtejä katettu", Quantity.of(Unit.MEAN, 7.4).between(7.1, 7.7), WORDS)
                .with(new Change(Direction.BETTER, "+0,6, todellinen muutos")),
            Tile.of(
                    "Ostojen kasvu",
                    Quantity.of(Unit.GROWTH, 4.3).between(-0.8, 9.6).outOf(1320),
                    WORDS)
                .with(new Change(Direction.WORSE, "−1,2, voi olla sattumaa"))),
        BlockRow.of(
            new Part(
                14,
                new ChartBlock(
                    "dose_nps",
                    "Jokainen porras lisää suosittelua",
                    "NPS katettujen elementtien määrän mukaan, 95 %:n luottamusväli",
                    IntervalColumns.of("Katettuja elementtejä", List.of(BANDS), npsByBand()),
                    "NPS on −21 asiakkailla, joilla ei ole yhtään elementtiä, ja +47 asiakkailla,"
                        + " joilla on vähintään 15.",
                    Size.LARGE)),
            new Part(
                10,
                TextBlock.of(
                    "Mitä seuraavaksi",
                    Line.strong("1  Korjaa laskutus: ”Vähentää vaivaa”"),
                    Line.paragraph(
                        "Enintään 420 k€ vuodessa (180–660). Merkkejä. Vastuu: Liisa Laskutus,"
                            + " talous."),
                    Line.strong("2  Laajenna ”Vähentää huolta” uusille asiakkaille"),
                    Line.paragraph(
                        "Enintään 310 k€ vuodessa (40–590). Merkkejä. Vastuu: asiakaspalvelu."),
                    Line.strong("3  ”Yhteenkuuluvuus” odottaa tekijää"),
                    Line.warning("Ei omistajaa."),
                    Line.aside(
                        "Luvut ovat yläraja: ne toteutuvat vain, jos yhteys on kokonaan"
                            + " syy-yhteys.")))),
        TextBlock.bullets(
            "Uutta tällä kerralla",
            "Tunnearvon elementit lisäävät suosittelua silloinkin, kun toiminnallinen arvo on sama.",
            "Kaikilla kanavilla on sama järjestys; ero syntyy kosketuspisteistä, ei kanavasta."),
        new ContentsBlock(
            "Sivu",
            "Mihin vastaa",
            "Vastaus",
            List.of(
                new Entry(
                    "pyramid", "Mitä arvoa annamme?", "Toiminnallista paljon, ylempiä vähän."),
                new Entry("loyalty", "Näkyykö arvo suosittelussa?", "Selvästi: −21 → +47."),
                new Entry("growth", "Näkyykö arvo rahassa?", "Merkkejä; lumekasvu on nolla."),
                new Entry("elements", "Mitkä elementit?", "Laatu, aika ja huolen väheneminen."),
                new Entry("bridge", "Mistä liikevaihto muuttui?", "Uusista virroista +1,2 M€."),
                new Entry("method", "Voiko tähän luottaa?", "Kyllä, rajoin.")),
            "Taulut",
            List.of(),
            "Tästä raportista puuttuu",
            List.of(
                new Absent("Empatian silmukka", "Tarvitsee poiminnan ”actions”."),
                new Absent("Henkilöstön arvaus", "Tarvitsee poiminnan ”employees”."))));
  }

  private static Sheet pyramid() {
    List<PyramidTier> tiers = new ArrayList<>();
    for (int t = 0; t < TIERS.size(); t++) {
      List<PyramidElement> elements = new ArrayList<>();
      for (int e = 0; e < TIERS.get(t).size(); e++) {
        elements.add(element(t, e));
      }
      tiers.add(new PyramidTier(TIER_NAMES.get(t) + "  ·  " + (t + 1) + " korkealla", elements));
    }
    return new StorySheet(
        "pyramid",
        "Arvon pyramidi",
        "Esimerkki Oy  ·  koko yritys  ·  12 kk päättyen 30.9.2026  ·  1 894 vastaajaa",
        "Annamme toiminnallista arvoa; pyramidin huippu on lähes tyhjä.",
        "Selvä: toiminnallisista elementeistä 9 yltää yli 40 prosenttiin, ylemmistä tasoista yksi.",
        new Pyramid(
            tiers,
            "Tummuus: osuus asiakkaista, joille elementti täyttyy",
            "viisi tärkeintä suosittelulle",
            "muutos edellisestä on todellinen"));
  }

  private static PyramidElement element(int tier, int index) {
    String label = TIERS.get(tier).get(index);
    if (tier == 1 && index == 3) {
      return PyramidElement.of(label, Quantity.suppressed(Unit.SHARE, "alle 5 vastaajaa"));
    }
    Quantity share = share(tier, index);
    boolean outlined = (tier == 3 && index % 5 == 0) || (tier == 2 && index < 2);
    Optional<Direction> change =
        index == 4 ? Optional.of(Direction.BETTER) : Optional.<Direction>empty();
    return new PyramidElement(
        label, share, outlined, index == 7 ? Optional.of(Direction.WORSE) : change);
  }

  private static Quantity share(int tier, int index) {
    double share = 0.06 + 0.16 * tier + 0.023 * ((index * 7 + tier) % 13);
    long n = tier == 0 ? 24 : 1894;
    return Quantity.of(Unit.SHARE, share).between(share - 0.022, share + 0.023).outOf(n);
  }

  private static Sheet loyalty() {
    List<Quantity> quarters = new ArrayList<>();
    double[] values = {-6, -2, 1, 4, 3, 12, 19, 24};
    List<String> names = new ArrayList<>();
    for (int q = 0; q < values.length; q++) {
      quarters.add(nps(values[q], values[q] - 7 + q * 0.3, values[q] + 7 - q * 0.3, 480 + 10 * q));
      names.add("Q" + (q % 4 + 1) + "/" + (2024 + (q + 3) / 4));
    }
    var columns = IntervalColumns.of("Katettuja elementtejä", List.of(BANDS), npsByBand());
    return new StorySheet(
        "loyalty",
        "Kattavuus ja suosittelu",
        "Esimerkki Oy  ·  koko yritys  ·  12 kk päättyen 30.9.2026  ·  1 894 vastaajaa",
        "Jokainen porras ylöspäin lisää suosittelua, ja ylemmät tasot vielä erikseen.",
        "Selvä",
        BlockRow.halves(
            new ChartBlock(
                "nps_elements",
                "Elementit: nollasta viiteentoista NPS nousee 68 pistettä",
                "NPS katettujen elementtien määrän mukaan",
                columns,
                "NPS nousee −21:stä +47:ään.",
                Size.MEDIUM),
            new ChartBlock(
                "nps_tiers",
                "Tasot: neljän tason asiakkaat suosittelevat eniten",
                "NPS katettujen tasojen määrän mukaan, sama asteikko",
                new IntervalColumns(
                    "Katettuja tasoja",
                    List.of("0", "1", "2", "3", "4"),
                    List.of(
                        new Series(
                            "NPS",
                            List.of(
                                nps(-21, -30, -12, 402),
                                nps(6, -1, 13, 611),
                                nps(25, 18, 32, 514),
                                nps(41, 29, 53, 22),
                                Quantity.suppressed(Unit.NPS, "alle 5 vastaajaa")))),
                    columns.axis()),
                "NPS nousee −21:stä 41:een; neljän tason ryhmä on salattu.",
                Size.MEDIUM)),
        BlockRow.of(
            new Part(
                12,
                new ChartBlock(
                    "nps_time",
                    "NPS on noussut viisi neljännestä peräkkäin",
                    "NPS neljänneksittäin, varjostus 95 %:n luottamusväli",
                    BandLine.of("Neljännes", names, new Series("NPS", quarters)),
                    "NPS nousi −6:sta 24:ään kahdessa vuodessa.",
                    Size.MEDIUM)),
            new Part(12, new TableBlock("Luvut portaittain", bandTable()))),
        TextBlock.paragraphs(
            "",
            "Suunta on sama kaikissa ryhmissä. Yhteys ei vielä todista, että elementit aiheuttavat"
                + " suosittelun."));
  }

  private static SheetTable bandTable() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int b = 0; b < BANDS.length; b++) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(BANDS[b]));
      row.addAll(Cell.estimate(npsByBand().values().get(b)));
      row.addAll(
          Cell.estimate(
                  b == 4
                      ? Quantity.suppressed(Unit.SHARE, "alle 5 vastaajaa")
                      : Quantity.of(Unit.SHARE, 0.71 + 0.05 * b).between(0.66, 0.94))
              .subList(0, 3));
      rows.add(row);
    }
    return new SheetTable(
        List.of(
            SheetColumn.text("Elementtejä"),
            SheetColumn.number("NPS", Unit.NPS),
            SheetColumn.number("alaraja", Unit.NPS),
            SheetColumn.number("yläraja", Unit.NPS),
            SheetColumn.number("n", Unit.COUNT),
            SheetColumn.number("Pysyvyys", Unit.SHARE),
            SheetColumn.number("pysyvyyden alaraja", Unit.SHARE),
            SheetColumn.number("pysyvyyden yläraja", Unit.SHARE)),
        rows);
  }

  private static Sheet growth() {
    List<Quantity> after = new ArrayList<>();
    List<Quantity> placebo = new ArrayList<>();
    for (int b = 0; b < BANDS.length; b++) {
      after.add(growth(-2.1 + 2.6 * b, 3.4));
      placebo.add(growth(0.6 - 0.2 * b, 2.9));
    }
    return new StorySheet(
        "growth",
        "Kattavuus ja kasvu",
        "Esimerkki Oy  ·  koko yritys  ·  1 320 vastaajaa, joilla on ostoja ennen ja jälkeen",
        "Kasvu on suurempaa niillä, jotka saavat enemmän elementtejä.",
        "Merkkejä: kasvun luottamusväli ei yllä nollaan, mutta ero on pieni",
        new ChartBlock(
            "growth_bands",
            "Kasvu nousee portaittain, lumekasvu ei",
            "Ostojen kasvu vastausta seuranneena vuonna ja vuotta aiemmin (lume), prosenttia",
            IntervalColumns.of(
                "Katettuja elementtejä",
                List.of(BANDS),
                new Series("Kasvu vastauksen jälkeen", after),
                new Series("Lume: kasvu ennen vastausta", placebo)),
            "Kasvu nousee −2,1 prosentista 8,3 prosenttiin; lumekasvu pysyy nollan tuntumassa.",
            Size.LARGE),
        TextBlock.bullets(
            "Mitä emme voi väittää",
            "Yhteys ei ole syy-yhteys: tyytyväinen asiakas voi huomata useampia elementtejä.",
            "Vastaamatta jättäneet kasvoivat 0,8 prosenttia vähemmän.",
            "Vaikutus voi näkyä vasta pidemmän ajan kuluttua."));
  }

  private static Sheet elements() {
    List<Bar> bars = new ArrayList<>();
    for (int t = 3; t >= 0; t--) {
      for (int e = 0; e < TIERS.get(t).size(); e++) {
        Emphasis emphasis =
            bars.size() < 5
                ? Emphasis.STRONG
                : bars.size() > 26 ? Emphasis.UNDECIDED : Emphasis.PLAIN;
        Quantity share =
            bars.size() == 18 ? Quantity.notAvailable(Unit.SHARE, "ei kysytty") : share(t, e);
        bars.add(new Bar(TIERS.get(t).get(e), share, emphasis));
      }
    }
    return new StorySheet(
        "elements",
        "Elementit",
        "Esimerkki Oy  ·  koko yritys  ·  1 894 vastaajaa",
        "Viisi elementtiä kantaa suosittelun: aika, vaiva, laatu, huoli ja palkitseminen.",
        "Selvä viidelle, muille ei voi sanoa",
        BlockRow.of(
            new Part(
                15,
                new ChartBlock(
                    "coverage",
                    "Osuus asiakkaista, joille elementti täyttyy",
                    "Prosenttia vastaajista, 95 %:n luottamusväli; tumma = tärkein suosittelulle,"
                        + " viivoitettu = epävarma",
                    IntervalBars.of("Elementti", "Osuus", bars),
                    "Säästää aikaa täyttyy useimmin.",
                    Size.TALL)),
            new Part(
                9,
                TextBlock.of(
                    "Näin luet kuvaa",
                    Line.paragraph("Palkki on osuus, viiva sen päällä luottamusväli."),
                    Line.bullet("Päällekkäiset välit: järjestys voi olla sattumaa."),
                    Line.bullet("[u] alle 30 vastausta, [c] salattu, [x] ei saatavilla.")))));
  }

  private static Sheet priorities() {
    return new StorySheet(
        "priorities",
        "Oikeat asiat oikein",
        "Esimerkki Oy  ·  koko yritys  ·  1 894 vastaajaa",
        "Kaksi elementtiä korjattavaksi: tärkeitä, mutta harva saa ne.",
        "Selvä niille, joiden väli ei ylitä rajaa",
        new ChartBlock(
            "priorities",
            "Tärkeys ja osuus asiakkaista, jotka saavat elementin",
            "Elementin tärkeys suosittelulle (osuus selityksestä) ja täyttyminen, 95 %:n"
                + " luottamusväli",
            quadrants(30),
            "Korjattavat ovat vasemmalla ylhäällä.",
            Size.TALL));
  }

  /** A scatter of some of the elements, repeated under other names when there are more. */
  static QuadrantScatter quadrants(int count) {
    List<String> names = TIERS.stream().flatMap(List::stream).toList();
    double shareLine = 0.42;
    double weightLine = 1.0 / count;
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = names.get(names.size() - 1 - i % names.size());
      double share = 0.08 + 0.7 * ((i * 37 + 11) % 61) / 61.0;
      double weight = 2.6 / count * Math.exp(-2.8 * i / count);
      double shareHalf = 0.02 + 0.0007 * (i % 9);
      double weightHalf = 0.28 / count * (1 + i % 4 * 0.3);
      points.add(
          new Point(
              i < names.size() ? name : name + ", osa 2",
              Quantity.of(Unit.SHARE, share).between(share - shareHalf, share + shareHalf),
              Quantity.of(Unit.SHARE.withDecimals(1), weight)
                  .between(Math.max(0, weight - weightHalf), weight + weightHalf),
              standing(share - shareLine, shareHalf, weight - weightLine, weightHalf),
              true));
    }
    return new QuadrantScatter(
        Measure.of(
            "Osuus asiakkaista, jotka saavat elementin",
            shareLine,
            points.stream().map(Point::x).toList()),
        Measure.of("Tärkeys", weightLine, points.stream().map(Point::y).toList()),
        new Corners("Korjaa", "Pidä yllä", "Jätä", "Kevennä"),
        points);
  }

  private static Standing standing(double x, double halfX, double y, double halfY) {
    if (Math.abs(x) < halfX || Math.abs(y) < halfY) {
      return Standing.UNDECIDED;
    }
    if (y > 0) {
      return x > 0 ? Standing.TOP_RIGHT : Standing.TOP_LEFT;
    }
    return x > 0 ? Standing.BOTTOM_RIGHT : Standing.BOTTOM_LEFT;
  }

  private static Sheet bridge() {
    Unit unit = Unit.moneyFor(24_600_000, "€");
    return new StorySheet(
        "bridge",
        "Liikevaihdon silta",
        "Esimerkki Oy  ·  12 kk päättyen 30.9.2026 verrattuna edelliseen 12 kk:een",
        "Kasvu tuli uusista virroista; menetetyt asiakkaat söivät kolmanneksen.",
        "Laskettu kaikista tapahtumista, ei otoksesta",
        KpiStrip.of(
            Tile.of("Pysyvä liikevaihto (NRR)", Quantity.of(Unit.SHARE, 1.02), WORDS),
            Tile.of("Ilman kasvua (GRR)", Quantity.of(Unit.SHARE, 0.914), WORDS),
            Tile.of(
                "Uusien virtojen osuus",
                Quantity.suppressed(Unit.SHARE, "yksi asiakas on yli 70 %"),
                WORDS)),
        new ChartBlock(
            "bridge",
            "Uudet virrat ja laajentuminen voittivat poistuman",
            "Liikevaihto, M€",
            Waterfall.of(
                unit,
                "Erä",
                "Liikevaihto",
                List.of(
                    Step.total("Edelliset 12 kk", 22_410_000),
                    Step.change("Uudet asiakkaat", 1_530_000),
                    Step.change("Palanneet", 240_000),
                    Step.change("Laajentuminen", 1_890_000),
                    Step.change("Uudet virrat", 1_210_000),
                    Step.change("Supistuminen", -1_120_000),
                    Step.change("Menetetyt asiakkaat", -1_560_000),
                    Step.total("Viimeiset 12 kk", 24_600_000))),
            "Liikevaihto kasvoi 22,4 miljoonasta 24,6 miljoonaan euroon.",
            Size.LARGE),
        new ChartBlock(
            "nps_steps",
            "NPS:n muutos johtui enemmän kokemuksesta kuin asiakaskunnasta",
            "NPS, pistettä",
            Waterfall.of(
                Unit.NPS,
                "Tekijä",
                "NPS",
                List.of(
                    Step.total("Q2/2026", -6),
                    Step.change("Asiakaskunta", -3),
                    Step.change("Laskutus", 14),
                    Step.change("Muut", -2),
                    Step.total("Q3/2026", 3))),
            "NPS nousi −6:sta +3:een.",
            Size.SMALL));
  }

  private static Sheet whatIf() {
    return new StorySheet(
        "what_if",
        "Entä jos",
        "Esimerkki Oy  ·  koko yritys  ·  12 kk päättyen 30.9.2026  ·  1 894 vastaajaa",
        "Kokeile: kuinka paljon NPS ja liikevaihto enintään muuttuisivat, jos useampi saisi"
            + " elementin.",
        "",
        whatIfBlock(30),
        TextBlock.bullets("Huomaa", "Elementtien vaikutukset menevät osin päällekkäin."));
  }

  /** A what-if over some elements; a few of them have no revenue. */
  static WhatIf whatIfBlock(int count) {
    List<String> names = TIERS.stream().flatMap(List::stream).toList();
    Unit money = Unit.moneyFor(2_400_000, "€");
    List<WhatIfEffect> effects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double share = 0.1 + 0.027 * ((i * 11) % 31);
      double nps = 9 - 0.37 * i;
      double revenue = 640_000 - 31_000 * i;
      Quantity gain =
          i % 11 == 4
              ? Quantity.suppressed(money, "alle 5 vastaajaa")
              : i % 11 == 7
                  ? Quantity.notAvailable(money, "liian vähän asiakkaita")
                  : Quantity.of(money, revenue).between(revenue - 310_000, revenue + 330_000);
      effects.add(
          new WhatIfEffect(
              names.get(i),
              Quantity.of(Unit.SHARE, share),
              Quantity.of(Unit.NPS, nps).between(nps - 3.1, nps + 3.2),
              gain));
    }
    return new WhatIf(
        "Valitse elementti ja kuinka monta prosenttiyksikköä useampi sen saisi",
        effects,
        List.of(
            new WhatIfChoice(names.get(0), 10),
            new WhatIfChoice(names.get(4), 25),
            new WhatIfChoice("", 0)),
        nps(24, 19, 28, 1894),
        Optional.of(Quantity.of(Unit.moneyFor(24_600_000, "€"), 24_600_000)),
        new WhatIfWords(
            "Elementti",
            "saa nyt",
            "lisää, %-yksikköä",
            "NPS:n muutos",
            "Liikevaihdon muutos",
            "alaraja",
            "yläraja",
            "Yhteensä",
            "nyt",
            "sitten",
            "Muuta keltaisia soluja. Muut solut lasketaan niistä.",
            "Luvut ovat yläraja: ne toteutuvat vain, jos yhteys olisi kokonaan syy-yhteys.",
            TextBlock.bullets("Mitä luvut eivät kerro", "Yhteys ei ole syy.")));
  }

  private static Sheet method() {
    return new StorySheet(
        "method",
        "Aineisto ja menetelmä",
        "Esimerkki Oy  ·  30.9.2026",
        "Tähän voi luottaa rajoin, jotka on sanottu alla.",
        "",
        TextBlock.paragraphs(
            "Mitä laskettiin",
            "Elementti on katettu, kun arvosana on vähintään 8 asteikolla 0–10. Luottamusvälit ovat"
                + " 95 prosentin välejä. Luvut, joiden takana on alle 30 vastausta, on merkitty"
                + " [u]; alle viiden vastaajan luvut on salattu [c].",
            "Excel näyttää desimaalipilkun tai -pisteen lukijan oman järjestelmän mukaan; lauseissa"
                + " on pilkku."),
        new TableBlock(
            "Aineisto",
            new SheetTable(
                List.of(
                    SheetColumn.text("Poiminta"),
                    SheetColumn.text("Tiedosto"),
                    SheetColumn.number("Rivejä luettu", Unit.COUNT),
                    SheetColumn.number("Hyväksytty", Unit.COUNT),
                    SheetColumn.number("Hylätty", Unit.COUNT)),
                List.of(
                    List.of(
                        Cell.of("survey"),
                        Cell.of("asiakaskysely_2026_q3_lopullinen_versio_2.csv"),
                        Cell.of(2011),
                        Cell.of(2003),
                        Cell.of(8)),
                    List.of(
                        Cell.of("transactions"),
                        Cell.of("tapahtumat.csv"),
                        Cell.of(1204331),
                        Cell.of(1204331),
                        Cell.of(0))))));
  }

  private static Sheet data() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int t = 3; t >= 0; t--) {
      for (int e = 0; e < TIERS.get(t).size(); e++) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(TIERS.get(t).get(e)));
        row.add(Cell.of(TIER_NAMES.get(t)));
        row.addAll(Cell.estimate(element(t, e).share()));
        row.add(e == 0 ? new Cell.Missing(Shorthand.NOT_APPLICABLE) : Cell.of(AS_OF.minusDays(e)));
        rows.add(row);
      }
    }
    return new TableSheet(
        "element_coverage",
        "Kattavuus elementeittäin",
        "element_coverage",
        "Elementtien kattavuus, koko yritys, 12 kk päättyen 30.9.2026",
        List.of(
            "Osuus vastaajista, joille elementti täyttyy (arvosana vähintään 8), 95 %:n luottamusväli.",
            "Lähde: julkaistu taulu element_coverage."),
        new SheetTable(
            List.of(
                SheetColumn.text("Elementti"),
                SheetColumn.text("Taso"),
                SheetColumn.number("Osuus", Unit.SHARE.withDecimals(1)),
                SheetColumn.number("Osuuden alaraja", Unit.SHARE.withDecimals(1)),
                SheetColumn.number("Osuuden yläraja", Unit.SHARE.withDecimals(1)),
                SheetColumn.number("Vastauksia", Unit.COUNT),
                SheetColumn.text("Mitattu")),
            rows));
  }

  private static Series npsByBand() {
    return new Series(
        "NPS",
        List.of(
            nps(-21, -30, -12, 402),
            nps(2, -3, 7, 611),
            nps(24, 18, 30, 514),
            nps(38, 31, 45, 340),
            nps(47, 29, 65, 27)));
  }

  private static Quantity nps(double value, double low, double high, long n) {
    return Quantity.of(Unit.NPS, value).between(low, high).outOf(n);
  }

  private static Quantity growth(double value, double half) {
    return Quantity.of(Unit.GROWTH, value).between(value - half, value + half).outOf(260);
  }
}
