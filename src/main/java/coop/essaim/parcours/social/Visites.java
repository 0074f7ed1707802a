package coop.essaim.parcours.social;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.Evenement;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.calcul.SuiviMedical;
import coop.essaim.parcours.calcul.SuiviMedical.Suivi;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les visites médicales : fixer le rendez-vous, noter qu'elle a eu lieu, annoncer la suivante.
@Service
public class Visites {

    static final List<GenreDEcheance> GENRES = List.of(
            GenreDEcheance.PREMIERE_VISITE,
            GenreDEcheance.VISITE_SUIVANTE,
            GenreDEcheance.MI_CARRIERE,
            GenreDEcheance.PREREPRISE,
            GenreDEcheance.VISITE_DE_REPRISE);

    /// Les visites périodiques ; celles d'un arrêt ne repoussent pas la suivante.
    private static final Set<GenreDEcheance> PERIODIQUES =
            Set.of(GenreDEcheance.PREMIERE_VISITE, GenreDEcheance.VISITE_SUIVANTE, GenreDEcheance.MI_CARRIERE);

    private final VisitesSql sql;
    private final Parcours parcours;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    Visites(VisitesSql sql, Parcours parcours, Echeances echeances, Journal journal, Clock horloge) {
        this.sql = sql;
        this.parcours = parcours;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    public record Demande(
            GenreDEcheance genre,
            Suivi suivi,
            @Nullable LocalDate rendezVousLe,
            @Nullable LocalDate faiteLe) {}

    /// @return la phrase du refus, s'il y en a un
    @Transactional
    public Optional<String> noter(PersonneId personne, Demande demande, @Nullable UUID par) {
        var faite = demande.faiteLe();
        if (faite == null && demande.rendezVousLe() == null)
            return Optional.of("Pour noter la visite, écrivez le jour du rendez-vous, ou celui où elle a eu lieu.");
        if (faite != null && faite.isAfter(LocalDate.now(horloge)))
            return Optional.of("Pour noter une visite à venir, écrivez plutôt le jour du rendez-vous.");
        var tropVieille = tropVieille(personne, demande);
        if (tropVieille.isPresent()) return tropVieille;
        sql.ajouter(personne, demande, par, horloge.instant());
        if (faite != null) suivre(personne, demande, faite);
        journal.inscrire(
                "parcours.visite.noter",
                Objet.de("personne", personne),
                Map.of(),
                Map.of("genre", demande.genre().libelle()));
        return Optional.empty();
    }

    /// Une visite d'avant l'embauche n'en dispense que récente, pour le même emploi et avec son attestation
    /// (art. R. 4624-15 du code du travail).
    private Optional<String> tropVieille(PersonneId personne, Demande demande) {
        var faite = demande.faiteLe();
        if (demande.genre() != GenreDEcheance.PREMIERE_VISITE || faite == null) return Optional.empty();
        return parcours.etapes(personne).stream()
                .filter(e -> e.transition().pas().stream().anyMatch(p -> p.de().contains(Etat.SANS_CONTRAT)))
                .map(Evenement::effet)
                .reduce((_, dernier) -> dernier)
                .filter(embauche ->
                        faite.isBefore(embauche) && !SuiviMedical.dispenseDePremiere(embauche, demande.suivi(), faite))
                .map(embauche -> "Faites passer une visite nouvelle : celle-ci, du " + EnFrancais.enFrancais(faite)
                        + ", est trop ancienne pour dispenser de la première (art. R. 4624-15 du code du travail).");
    }

    private void suivre(PersonneId personne, Demande demande, LocalDate faite) {
        echeances.faireLaProchaine(personne, demande.genre(), faite);
        if (!PERIODIQUES.contains(demande.genre())) return;
        echeances.annuler(personne, Set.of(GenreDEcheance.VISITE_SUIVANTE));
        echeances.annoncer(new Echeances.Annonce(
                personne,
                GenreDEcheance.VISITE_SUIVANTE,
                null,
                SuiviMedical.visiteSuivante(faite, demande.suivi()),
                null,
                null));
    }
}
