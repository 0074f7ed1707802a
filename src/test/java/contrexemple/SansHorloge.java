package contrexemple;

import java.time.LocalDate;
import java.util.function.Supplier;

class SansHorloge {
    Supplier<LocalDate> aujourdhui() {
        return LocalDate::now;
    }
}
