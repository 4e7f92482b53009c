package fi.arvo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {
  private static final String SECRET = "a secret of enough bytes";

  @Test
  void aPseudonymIsTheHmacOfTheId() throws IOException {
    PseudonymKey key = environment("key key key key key");
    // Python: hmac.new(b"key key key key key", b"c-17", hashlib.sha256).hexdigest()
    assertThat(new Pseudonyms(key).of("C-17"))
        .isEqualTo("68c04db06c5b3368d11b914c7443476888201723ce5bd5009d71b2cb29d44758");
  }

  @Test
  void idsThatDifferInSpacesCaseOrCompositionAreOnePerson() throws IOException {
    Pseudonyms pseudonyms = new Pseudonyms(environment(SECRET));
    String composed = pseudonyms.of("Mäki-1");
    assertThat(pseudonyms.of("  MÄKI-1\t")).isEqualTo(composed);
    assertThat(pseudonyms.of("Ma\u0308ki-1")).isEqualTo(composed);
    assertThat(pseudonyms.of("Mäki-2")).isNotEqualTo(composed);
  }

  @Test
  void anotherKeyGivesAnotherPseudonym() throws IOException {
    assertThat(new Pseudonyms(environment(SECRET)).of("1"))
        .isNotEqualTo(new Pseudonyms(environment(SECRET + "!")).of("1"));
  }

  @Test
  void theFileRulesOverTheEnvironmentAndItsLineEndIsNotPartOfTheKey(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("key"), SECRET + "\r\n");
    PseudonymKey key =
        PseudonymKey.find(Optional.of(file), Map.of(PseudonymKey.VARIABLE, "another long secret"))
            .orElseThrow();
    assertThat(key.id()).isEqualTo(environment(SECRET).id());
  }

  @Test
  void withoutAKeyThereIsNone() throws IOException {
    assertThat(PseudonymKey.find(Optional.empty(), Map.of())).isEmpty();
    assertThat(PseudonymKey.find(Optional.empty(), Map.of(PseudonymKey.VARIABLE, " "))).isEmpty();
  }

  @Test
  void aShortKeyIsRefusedWithoutBeingPrinted() {
    assertThatThrownBy(() -> environment("hunter2"))
        .hasMessageContaining("ARVO_PRIVACY_KEY")
        .hasMessageContaining("16")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aPrintedKeyDoesNotShowItself() throws IOException {
    assertThat(environment(SECRET).toString()).doesNotContain(SECRET);
  }

  private static PseudonymKey environment(String secret) throws IOException {
    return PseudonymKey.find(Optional.empty(), Map.of(PseudonymKey.VARIABLE, secret)).orElseThrow();
  }
}
