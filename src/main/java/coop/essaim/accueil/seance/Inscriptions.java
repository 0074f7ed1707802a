package coop.essaim.accueil.seance;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.accueil.InscritEnregistre;
import coop.essaim.accueil.lieu.Seance;
import coop.essaim.accueil.lieu.Seances;
import coop.essaim.accueil.seance.InscriptionsSql.Ligne;
import coop.essaim.accueil.seance.Inscrit.Etat;
import coop.essaim.commun.Identifiant;
import coop.essaim.personnes.Personne;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// S'inscrire à une séance, se désister, et la place qui passe à la personne suivante.
///
/// Une inscription retrouve la fiche de la personne, ou l'ouvre : personne ne la saisira une seconde fois.
@Service
public class Inscriptions {

    /// La liste d'attente n'est pas plus longue que la salle : au-delà, elle ne serait qu'une promesse vaine.
    private static final int ATTENTE_SANS_LIMITE = 50;

    private final InscriptionsSql sql;
    private final Seances seances;
    private final Accueillis accueillis;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Inscriptions(
            InscriptionsSql sql,
            Seances seances,
            Accueillis accueillis,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.sql = sql;
        this.seances = seances;
        this.accueillis = accueillis;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    public List<Inscrit> de(UUID seance) {
        return sql.de(seance);
    }

    public Optional<Inscrit> trouver(UUID inscription) {
        return sql.inscrit(inscription);
    }

    /// Inscrit une personne. L'équipe inscrit aussi qui vient sans prévenir, après l'heure et au-delà des places.
    @Transactional
    public Rendue inscrire(UUID id, Demande demande) {
        var seance = seances.trouver(id).orElse(null);
        if (seance == null) return new Rendue.SeanceInconnue();
        if (seance.annulee() != null) return new Rendue.SeanceAnnulee(seance.annulee());
        if (demande.estPublique() && estPassee(seance)) return new Rendue.SeancePassee();
        // Le verrou de la séance d'abord : deux envois de la même personne n'ouvrent pas deux fiches.
        seances.ecrire(seance);
        sql.verrouiller(id);
        int attente = sql.combien(id, Etat.EN_ATTENTE);
        boolean complete = demande.estPublique()
                && seance.places() != null
                && (attente > 0 || sql.combien(id, Etat.INSCRITE) >= seance.places());
        var connue = accueillis.retrouver(demande.personne());
        var deja = connue.flatMap(p -> sql.vivante(id, p));
        if (deja.isPresent()) return redire(deja.get(), connue.orElseThrow(), seance);
        if (complete && attente >= fileMax(seance)) return new Rendue.FileComplete();

        var personne = connue.orElseGet(() -> accueillis.ouvrir(demande));
        var etat = complete ? Etat.EN_ATTENTE : Etat.INSCRITE;
        var ligne = new Ligne(Identifiant.nouveau(horloge.instant()), id, personne, etat, null);
        sql.ajouter(ligne, demande, horloge.instant());
        accueillis.noterContact(personne);
        ecrire(accueillis.lire(personne), seance, garderUnJeton(ligne.id()), etat);
        apres(ligne, seance, complete);
        return complete ? new Rendue.EnAttente(ligne.id(), attente + 1) : new Rendue.Faite(ligne.id());
    }

    private static int fileMax(Seance seance) {
        var places = seance.places();
        return places == null ? ATTENTE_SANS_LIMITE : places;
    }

    /// Une seconde inscription renvoie le même courrier : la page ne dit pas qui est déjà inscrit.
    private Rendue redire(UUID inscription, PersonneId personne, Seance seance) {
        var etat = sql.ligne(inscription).orElseThrow().etat();
        ecrire(accueillis.lire(personne), seance, garderUnJeton(inscription), etat);
        return new Rendue.DejaInscrite(inscription);
    }

    private void ecrire(Personne personne, Seance seance, Jeton jeton, Etat etat) {
        // Qui est inscrit après coup sur la feuille d'émargement n'a plus rien à apprendre d'un courrier.
        if (estPassee(seance)) return;
        if (etat == Etat.EN_ATTENTE) accueillis.courriers().mettreEnAttente(personne, seance, jeton);
        else accueillis.courriers().confirmer(personne, seance, jeton);
    }

    private void apres(Ligne ligne, Seance seance, boolean enAttente) {
        journal.inscrire(
                "accueil.inscription.faire",
                Objet.de("inscription", ligne.id()),
                Map.of(),
                Map.of("seance", ligne.seance(), "personne", ligne.personne()));
        publier(ligne, seance, enAttente);
    }

    private void publier(Ligne ligne, Seance seance, boolean enAttente) {
        evenements.publishEvent(new InscritEnregistre(
                ligne.id(),
                ligne.personne(),
                seance.id(),
                seance.jour(),
                seance.lieu().nom(),
                enAttente));
    }

    /// L'inscription que désigne un lien d'annulation, sans la toucher.
    public Optional<Inscrit> duLien(String jeton) {
        return sql.duJeton(new Jeton(jeton).empreinte()).flatMap(sql::inscrit);
    }

    public Optional<Seance> seanceDe(UUID inscription) {
        return sql.ligne(inscription).flatMap(ligne -> seances.trouver(ligne.seance()));
    }

    /// Se désister par le lien reçu ; faux si le lien est mort, ou la séance passée.
    @Transactional
    public boolean seDesister(String jeton) {
        var inscription = sql.duJeton(new Jeton(jeton).empreinte()).orElse(null);
        return inscription != null
                && seanceDe(inscription).filter(s -> !estPassee(s)).isPresent()
                && annuler(inscription);
    }

    /// Annule une inscription de cette séance, et donne la place à la personne suivante ; faux s'il n'y a plus rien à
    /// y annuler.
    @Transactional
    public boolean annuler(UUID seance, UUID inscription) {
        return sql.ligne(inscription)
                        .filter(ligne -> ligne.seance().equals(seance))
                        .isPresent()
                && annuler(inscription);
    }

    private boolean annuler(UUID inscription) {
        var ligne = sql.ligne(inscription).orElse(null);
        if (ligne == null) return false;
        sql.verrouiller(ligne.seance());
        if (!sql.annuler(inscription)) return false;
        journal.inscrire("accueil.inscription.annuler", Objet.de("inscription", inscription), Map.of(), Map.of());
        if (ligne.etat() == Etat.INSCRITE) promouvoir(ligne.seance());
        return true;
    }

    private void promouvoir(UUID id) {
        var seance = seances.trouver(id).orElseThrow();
        if (estPassee(seance) || seance.estAnnulee()) return;
        var places = seance.places();
        if (places != null && sql.combien(id, Etat.INSCRITE) >= places) return;
        var promue = sql.promouvoir(id).orElse(null);
        if (promue == null) return;
        accueillis.courriers().promouvoir(accueillis.lire(promue.personne()), seance, garderUnJeton(promue.id()));
        publier(promue, seance, false);
    }

    /// Annule toute une séance : chaque personne inscrite ou en attente reçoit un courrier.
    @Transactional
    public boolean annulerLaSeance(UUID id, String motif, @Nullable UUID par) {
        var seance = seances.trouver(id).orElse(null);
        if (seance == null || !seances.annuler(id, motif, par)) return false;
        for (var inscrit : sql.de(id)) {
            accueillis.courriers().annulerLaSeance(accueillis.lire(inscrit.personne()), seance, motif);
        }
        return true;
    }

    /// Rappelle la séance d'après-demain à qui s'y est inscrit depuis plus d'un jour.
    ///
    /// @return combien de rappels
    @Transactional
    public int rappeler() {
        var maintenant = horloge.instant();
        var apresDemain = LocalDate.now(horloge).plusDays(2);
        var aRappeler = sql.aRappeler(apresDemain, maintenant.minusSeconds(24L * 3600));
        for (var ligne : aRappeler) {
            var seance = seances.trouver(ligne.seance()).orElseThrow();
            accueillis.courriers().rappeler(accueillis.lire(ligne.personne()), seance, garderUnJeton(ligne.id()));
            sql.noterRappel(ligne.id(), maintenant);
        }
        return aRappeler.size();
    }

    private Jeton garderUnJeton(UUID inscription) {
        var jeton = Jeton.tirer();
        sql.garderJeton(jeton.empreinte(), inscription, horloge.instant());
        return jeton;
    }

    private boolean estPassee(Seance seance) {
        return !seance.jour().atTime(seance.debut()).isAfter(LocalDateTime.now(horloge));
    }
}
