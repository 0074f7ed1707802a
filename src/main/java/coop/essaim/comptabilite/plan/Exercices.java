package coop.essaim.comptabilite.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les exercices et leurs mois. Le premier et le dernier mois d'un exercice peuvent être incomplets.
@Service
public class Exercices {

    private final ExercicesSql sql;

    Exercices(ExercicesSql sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Exercice> tous() {
        return sql.tous();
    }

    @Transactional(readOnly = true)
    public Optional<Exercice> contenant(LocalDate jour) {
        return sql.contenant(jour);
    }

    /// Ouvre un exercice et ses mois. Art. L123-12 du code de commerce : d'ordinaire douze mois ; jamais plus de 24.
    @Transactional
    public Ouverture ouvrir(LocalDate du, LocalDate au) {
        if (au.isBefore(du)) return new Ouverture.FinAvantDebut(du, au);
        if (!au.isBefore(du.plusMonths(24))) return new Ouverture.TropLong(du, au);
        var chevauche = sql.tous().stream()
                .filter(x -> !x.au().isBefore(du) && !x.du().isAfter(au))
                .findFirst();
        if (chevauche.isPresent()) return new Ouverture.Chevauche(chevauche.get());
        var exercice = sql.ouvrir(du, au);
        for (var mois : mois(du, au)) sql.ajouterMois(exercice.id(), mois.du(), mois.au());
        return new Ouverture.Faite(exercice);
    }

    private static List<Bornes> mois(LocalDate du, LocalDate au) {
        var mois = new ArrayList<Bornes>();
        for (var debut = du; !debut.isAfter(au); ) {
            var fin = debut.withDayOfMonth(debut.lengthOfMonth());
            mois.add(new Bornes(debut, fin.isAfter(au) ? au : fin));
            debut = fin.plusDays(1);
        }
        return mois;
    }

    private record Bornes(LocalDate du, LocalDate au) {}

    public sealed interface Ouverture {

        record Faite(Exercice exercice) implements Ouverture {}

        record FinAvantDebut(LocalDate du, LocalDate au) implements Ouverture {}

        /// Plus de 24 mois.
        record TropLong(LocalDate du, LocalDate au) implements Ouverture {}

        record Chevauche(Exercice autre) implements Ouverture {}
    }
}
