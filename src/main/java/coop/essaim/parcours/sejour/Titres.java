package coop.essaim.parcours.sejour;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.parcours.calcul.JoursLegaux;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les titres de séjour : les noter, et demander le suivant avant leur fin.
@Service
public class Titres {

    static final int MOIS_D_AVANCE = 2;

    /// L'authenticité se demande deux jours ouvrables avant l'embauche (art. R. 5221-41 du code du travail).
    private static final int JOURS_AVANT_L_EMBAUCHE = 2;

    private final TitresSql sql;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    Titres(TitresSql sql, Echeances echeances, Journal journal, Clock horloge) {
        this.sql = sql;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    public List<Titre> de(PersonneId personne) {
        return sql.de(personne);
    }

    @Transactional
    public NotationDeTitre noter(PersonneId personne, Titre titre, @Nullable UUID par) {
        var jour = LocalDate.now(horloge);
        var verifie = titre.verifieLe();
        if (!sql.demandeUnTitre(personne)) return new NotationDeTitre.PasDeTitreRequis();
        if (!titre.au().isAfter(titre.du())) return new NotationDeTitre.FinAvantDebut();
        if (titre.au().isBefore(jour)) return new NotationDeTitre.DejaEchu(titre.au());
        if (verifie != null && verifie.isAfter(jour)) return new NotationDeTitre.VerificationAVenir();
        if (!sql.ajouter(personne, titre, par, horloge.instant())) return new NotationDeTitre.DejaNote();
        echeances.annuler(personne, Set.of(GenreDEcheance.TITRE_DE_SEJOUR));
        echeances.annoncer(new Echeances.Annonce(
                personne, GenreDEcheance.TITRE_DE_SEJOUR, null, titre.au().minusMonths(MOIS_D_AVANCE), null, null));
        journal.inscrire(
                "parcours.titre.noter",
                Objet.de("personne", personne),
                Map.of(),
                Map.of("au", titre.au().toString()));
        var embauche = sql.embauche(personne).orElse(null);
        return new NotationDeTitre.Note(embauche != null
                && !embauche.isBefore(titre.du())
                && (verifie == null
                        || JoursLegaux.plusOuvrables(verifie, JOURS_AVANT_L_EMBAUCHE)
                                .isAfter(embauche)));
    }
}
