package coop.essaim.commun;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Ce que donne la lecture d'un texte tapé : une valeur, ou la phrase qui dit ce qui était attendu.
public sealed interface Lecture<T> {

    record Lue<T>(T valeur) implements Lecture<T> {}

    record Refusee<T>(String phrase) implements Lecture<T> {

        @Override
        public T valeur() {
            throw new SaisieRefusee(phrase);
        }
    }

    /// Ce que le constructeur d'une valeur refuse, la lecture le rend au lieu de le lever.
    static <T> Lecture<T> de(Supplier<T> construction) {
        try {
            return new Lue<>(construction.get());
        } catch (SaisieRefusee refus) {
            return new Refusee<>(refus.phrase());
        }
    }

    /// La valeur lue, ou une [SaisieRefusee].
    T valeur();

    default Optional<T> siLue() {
        return this instanceof Lue<T>(T valeur) ? Optional.of(valeur) : Optional.empty();
    }

    /// La phrase à montrer à côté du champ, quand il y en a une.
    default Optional<String> refus() {
        return this instanceof Refusee<T>(String phrase) ? Optional.of(phrase) : Optional.empty();
    }

    default <U> Lecture<U> puis(Function<T, Lecture<U>> suite) {
        return switch (this) {
            case Lue<T>(T valeur) -> suite.apply(valeur);
            case Refusee<T>(String phrase) -> new Refusee<>(phrase);
        };
    }
}
