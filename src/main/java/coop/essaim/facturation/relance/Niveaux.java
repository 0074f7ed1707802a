package coop.essaim.facturation.relance;

import coop.essaim.acces.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les niveaux de relance : leur délai et leur texte, que la coopérative règle. Un changement vaut dès aujourd'hui et
/// ferme la ligne d'avant, qui reste.
@Service
public class Niveaux {

    private static final int NIVEAUX_MAX = 9;
    private static final int LIBELLE_MAX = 60;
    private static final int TEXTE_MAX = 4000;

    private final NiveauxSql sql;
    private final RelancesSql relances;
    private final Journal journal;
    private final Clock horloge;

    Niveaux(NiveauxSql sql, RelancesSql relances, Journal journal, Clock horloge) {
        this.sql = sql;
        this.relances = relances;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Le niveau 0 en ajoute un après les autres.
    ///
    /// @param auteur son nom, que la ligne garde comme décision
    @Transactional
    public Reglage regler(NiveauDeRelance demande, String auteur) {
        sql.verrouiller();
        var aujourdhui = LocalDate.now(horloge);
        var niveaux = relances.niveaux(aujourdhui);
        boolean ajout = demande.niveau() == 0;
        var avant = niveaux.stream()
                .filter(niveau -> niveau.niveau() == demande.niveau())
                .findFirst();
        if (!ajout && avant.isEmpty()) return new Reglage.Introuvable();
        if (ajout && niveaux.size() >= NIVEAUX_MAX) return new Reglage.TropDeNiveaux();
        var numero = ajout ? suivant(niveaux) : demande.niveau();
        var voulu = new NiveauDeRelance(
                numero,
                demande.libelle().strip(),
                demande.jours(),
                demande.texte().strip());
        var refus = refus(voulu, niveaux);
        if (refus.isPresent()) return refus.get();
        if (avant.isPresent() && avant.get().equals(voulu)) return new Reglage.Fait();
        if (!ajout && !sql.remplacerDuJour(voulu, aujourdhui)) sql.fermer(numero, aujourdhui.minusDays(1));
        if (ajout || !sql.dateDAujourdhui(numero, aujourdhui)) sql.ajouter(voulu, aujourdhui, "Réglé par " + auteur);
        journal.inscrire(
                "facturation.relance.regler",
                Journal.Objet.de("niveau de relance", numero),
                avant.map(Niveaux::etat).orElse(Map.of()),
                etat(voulu));
        return new Reglage.Fait();
    }

    /// Le dernier niveau seulement : les relances déjà faites gardent leurs numéros.
    @Transactional
    public Reglage retirerLeDernier() {
        sql.verrouiller();
        var aujourdhui = LocalDate.now(horloge);
        var niveaux = relances.niveaux(aujourdhui);
        if (niveaux.size() <= 1) return new Reglage.DernierNiveau();
        var dernier = niveaux.getLast();
        if (sql.dateDAujourdhui(dernier.niveau(), aujourdhui)) return new Reglage.AjouteAujourdhui();
        sql.fermer(dernier.niveau(), aujourdhui.minusDays(1));
        journal.inscrire(
                "facturation.relance.regler",
                Journal.Objet.de("niveau de relance", dernier.niveau()),
                etat(dernier),
                Map.of());
        return new Reglage.Fait();
    }

    public List<NiveauDeRelance> enVigueur() {
        return relances.niveaux(LocalDate.now(horloge));
    }

    private static Optional<Reglage.Refus> refus(NiveauDeRelance voulu, List<NiveauDeRelance> niveaux) {
        if (voulu.libelle().isEmpty() || voulu.libelle().length() > LIBELLE_MAX)
            return Optional.of(new Reglage.LibelleManque());
        if (voulu.jours() < 1 || voulu.jours() > 365) return Optional.of(new Reglage.JoursAbsurdes());
        int apres = voisin(niveaux, voulu.niveau() - 1);
        int suivant = voisin(niveaux, voulu.niveau() + 1);
        if (voulu.jours() <= apres || suivant > 0 && voulu.jours() >= suivant)
            return Optional.of(new Reglage.JoursHorsOrdre(apres, suivant));
        var texte = voulu.texte();
        if (texte.length() > TEXTE_MAX || !texte.contains("{numero}") || !texte.contains("{reste}"))
            return Optional.of(new Reglage.TexteManque());
        return Gabarit.motInconnu(texte).map(Reglage.MotInconnu::new);
    }

    private static int voisin(List<NiveauDeRelance> niveaux, int numero) {
        return niveaux.stream()
                .filter(niveau -> niveau.niveau() == numero)
                .mapToInt(NiveauDeRelance::jours)
                .findFirst()
                .orElse(0);
    }

    private static int suivant(List<NiveauDeRelance> niveaux) {
        return niveaux.isEmpty() ? 1 : niveaux.getLast().niveau() + 1;
    }

    private static Map<String, Object> etat(NiveauDeRelance niveau) {
        return Map.of("libelle", niveau.libelle(), "jours", niveau.jours(), "texte", niveau.texte());
    }
}
