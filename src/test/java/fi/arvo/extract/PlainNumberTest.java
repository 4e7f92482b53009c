package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {
  @ParameterizedTest
  @CsvSource({
    "9, 9",
    "9.0, 9",
    "-0.0, 0",
    "12345678901234567, 12345678901234567",
    "1234567890123456789012, 1234567890123456789012",
    "1.23456789012345E+16, 12345678901234500",
    "1E+15, 1000000000000000",
    "3.0000000000000004, 3",
    "2.9999999999999996, 3",
    "8.3000000000000007, 8.3",
    "0.30000000000000004, 0.3",
    "1.5E-3, 0.0015",
    "-1234.5, -1234.5",
    "100.10000000000001, 100.1",
    "0.1234567890123456, 0.1234567890123456",
    "123456789012345.67, 123456789012345.67",
    "7.333333333333333, 7.33333333333333",
  })
  void aStoredNumberIsWrittenAsItWasMeant(String stored, String plain) {
    assertThat(PlainNumber.of(stored)).isEqualTo(plain);
  }
}
