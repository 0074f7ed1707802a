package coop.essaim.accueil.orientation;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.accueil.PersonneReorientee;
import coop.essaim.accueil.seance.Inscriptions;
import coop.essaim.accueil.seance.Inscrit.Presence;
import coop.essaim.commun.Identifiant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// L'annuaire des structures partenaires, et les personnes qui leur sont adressées.
@Service
public class Orientations {

    private final OrientationsSql sql;
    private final Inscriptions inscriptions;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Orientations(
            OrientationsSql sql,
            Inscriptions inscriptions,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.sql = sql;
        this.inscriptions = inscriptions;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    public List<Structure> annuaire() {
        return sql.annuaire();
    }

    /// Note une structure ; rien si ce nom est déjà dans l'annuaire.
    @Transactional
    public Optional<UUID> noter(StructureSaisie saisie) {
        var maintenant = horloge.instant();
        var id = Identifiant.nouveau(maintenant);
        if (!sql.noter(id, saisie, maintenant)) return Optional.empty();
        journal.inscrire("accueil.structure.noter", Objet.de("structure", id), Map.of(), Map.of("nom", saisie.nom()));
        return Optional.of(id);
    }

    /// Retire une structure de l'annuaire ; ce qui lui a été adressé reste.
    @Transactional
    public boolean retirer(UUID structure) {
        return sql.retirer(structure, horloge.instant());
    }

    @Transactional
    public Reorientation reorienter(UUID inscription, ReorientationSaisie saisie, @Nullable UUID par) {
        var inscrit = inscriptions.trouver(inscription).orElse(null);
        if (inscrit == null) return new Reorientation.InscriptionInconnue();
        if (inscrit.presence() != Presence.PRESENTE) return new Reorientation.PasRecue();
        if (inscrit.reorientee()) return new Reorientation.DejaFaite();
        var structure = sql.nom(Objects.requireNonNull(saisie.structure())).orElse(null);
        if (structure == null) return new Reorientation.StructureInconnue();
        var maintenant = horloge.instant();
        var id = Identifiant.nouveau(maintenant);
        var le = LocalDate.now(horloge);
        sql.reorienter(new OrientationsSql.Ligne(id, inscrit.personne(), inscription, le, maintenant, par), saisie);
        journal.inscrire(
                "accueil.personne.reorienter",
                Objet.de("personne", inscrit.personne()),
                Map.of(),
                Map.of("structure", structure, "motif", String.valueOf(saisie.motif())));
        var motif = Objects.requireNonNull(saisie.motif());
        evenements.publishEvent(new PersonneReorientee(
                id, inscrit.personne(), le, motif.name(), motif.libelle() + ", vers " + structure));
        return new Reorientation.Faite(id, structure);
    }
}
