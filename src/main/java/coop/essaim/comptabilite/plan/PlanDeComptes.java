package coop.essaim.comptabilite.plan;

import coop.essaim.comptabilite.Texte;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Le plan de comptes, livré puis tenu par la comptabilité. Un compte ne se supprime pas : il cesse de servir.
@Service
public class PlanDeComptes {

    private final PlanDeComptesSql sql;
    private final Clock horloge;

    PlanDeComptes(PlanDeComptesSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public List<Compte> tous() {
        return sql.tous();
    }

    @Transactional(readOnly = true)
    public Optional<Compte> trouver(String numero) {
        return sql.trouver(numero);
    }

    @Transactional
    public Creation creer(String numero, String libelle, boolean collectif) {
        var propre = Texte.enUneLigne(libelle);
        if (!numero.matches("[1-9][0-9]{2}[0-9A-Za-z]{0,17}")) return new Creation.NumeroMalForme(numero);
        if (propre.isEmpty()) return new Creation.SansLibelle();
        return sql.creer(numero, propre, collectif) ? new Creation.Faite(numero) : new Creation.ExisteDeja(numero);
    }

    @Transactional
    public boolean renommer(String numero, String libelle) {
        var propre = Texte.enUneLigne(libelle);
        return !propre.isEmpty() && sql.renommer(numero, propre);
    }

    /// Change ce qui peut l'être d'un compte : jamais son numéro. Faux si le libellé manque ou le compte est inconnu.
    @Transactional
    public boolean decrire(String numero, String libelle, boolean collectif, String usage) {
        var propre = Texte.enUneLigne(libelle);
        return !propre.isEmpty() && sql.decrire(numero, propre, collectif, usage.strip());
    }

    @Transactional
    public boolean desactiver(String numero) {
        return sql.dater(numero, LocalDate.now(horloge));
    }

    @Transactional
    public boolean reactiver(String numero) {
        return sql.dater(numero, null);
    }

    /// Ce que répond la création d'un compte.
    public sealed interface Creation {

        String phrase();

        record Faite(String numero) implements Creation {
            @Override
            public String phrase() {
                return "Le compte " + numero + " est au plan.";
            }
        }

        record ExisteDeja(String numero) implements Creation {
            @Override
            public String phrase() {
                return "Le compte " + numero + " existe déjà : prenez un autre numéro, ou renommez-le.";
            }
        }

        record NumeroMalForme(String numero) implements Creation {
            @Override
            public String phrase() {
                return "Donnez un numéro qui commence par trois chiffres du plan comptable, comme 606300, sans espace :"
                        + " « " + numero + " » n'en est pas un.";
            }
        }

        record SansLibelle() implements Creation {
            @Override
            public String phrase() {
                return "Donnez un libellé au compte.";
            }
        }
    }
}
