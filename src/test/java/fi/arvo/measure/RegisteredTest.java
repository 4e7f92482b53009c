package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisteredTest {
  @Test
  void aBeginningThatIsStillToComeIsNoTenure() {
    Registered customer = new Registered(1_000, null);
    assertThat(customer.tenure(1_365)).isEqualTo(365);
    assertThat(customer.tenure(1_000)).isEqualTo(0);
    assertThat(customer.tenure(999)).isNull();
    assertThat(new Registered(null, true).tenure(999)).isNull();
  }
}
