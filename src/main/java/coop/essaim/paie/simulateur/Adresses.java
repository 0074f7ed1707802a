package coop.essaim.paie.simulateur;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.paie.simulateur.Question.Sens;
import coop.essaim.paie.simulateur.Situation.Statut;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Une simulation tient tout entière dans son adresse : elle se garde, se partage et se compare sans rien enregistrer.
final class Adresses {

    private static final int CHAMPS = 7;

    private Adresses() {}

    /// La question et les scénarios à comparer, en paramètres d'adresse.
    ///
    /// @param depart le chiffre d'affaires d'où l'on est parti, ou `null` : il reste dans le formulaire
    static String de(Question q, @Nullable DepuisLaFacture depart, List<Question> avec, @Nullable String activite) {
        var parametres = new ArrayList<>(List.of(
                "sens=" + q.sens(), "montant=" + encoder(SimulationSaisie.nu(q.montant())), "mois=" + q.mois()));
        if (depart != null) {
            parametres.add("facture=" + encoder(SimulationSaisie.nu(depart.facture())));
            parametres.add("frais=" + encoder(SimulationSaisie.nu(depart.frais())));
            parametres.add("contribution=" + encoder(SimulationSaisie.nu(depart.contribution())));
        }
        avec.forEach(scenario -> parametres.add("avec=" + encoder(code(scenario))));
        return joindre(parametres, q.situation(), activite);
    }

    /// La question d'une année, en paramètres d'adresse.
    static String de(QuestionDAnnee q, @Nullable String activite) {
        var parametres = new ArrayList<>(List.of(
                "sens=" + q.sens(), "montant=" + encoder(SimulationSaisie.nu(q.montant())), "annee=" + q.annee()));
        return joindre(parametres, q.situation(), activite);
    }

    private static String joindre(List<String> parametres, Situation s, @Nullable String activite) {
        parametres.add("statut=" + s.statut());
        parametres.add("heures=" + encoder(s.heures().toPlainString()));
        parametres.add("mutuelle=" + (s.mutuelle() ? "oui" : "non"));
        var impot = s.impot();
        if (impot != null) parametres.add("impot=" + encoder(impot.pourCent().toPlainString()));
        if (activite != null) parametres.add("activite=" + encoder(activite));
        return String.join("&", parametres);
    }

    /// Un scénario en un mot : « COUT~240000~2026-12~CESA~35~oui~2.9 ».
    static String code(Question q) {
        var s = q.situation();
        var impot = s.impot();
        return String.join(
                "~",
                q.sens().name(),
                Long.toString(q.montant().centimes()),
                q.mois().toString(),
                s.statut().name(),
                s.heures().toPlainString(),
                s.mutuelle() ? "oui" : "non",
                impot == null ? "" : impot.pourCent().toPlainString());
    }

    /// Vide devant une adresse retouchée : la comparaison perd une colonne, la page reste.
    static Optional<Question> lire(String code) {
        var champs = code.split("~", -1);
        if (champs.length != CHAMPS || code.length() > 100) return Optional.empty();
        try {
            var montant = new Montant(Long.parseLong(champs[1]));
            var heures = new BigDecimal(champs[4]);
            var impot = champs[6].isEmpty() ? null : Taux.pourCent(champs[6]);
            boolean sense = montant.centimes() > 0
                    && montant.compareTo(Simulateur.MAXIMUM) <= 0
                    && heures.signum() > 0
                    && heures.compareTo(BigDecimal.valueOf(35)) <= 0
                    && heures.scale() <= 2
                    && (impot == null || impot.pourCent().scale() <= 4);
            var situation = new Situation(Statut.valueOf(champs[3]), heures, champs[5].equals("oui"), impot);
            return sense
                    ? Optional.of(new Question(Sens.valueOf(champs[0]), montant, YearMonth.parse(champs[2]), situation))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String encoder(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }
}
