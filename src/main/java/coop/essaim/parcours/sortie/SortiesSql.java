package coop.essaim.parcours.sortie;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.personnes.PersonneId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SortiesSql {

    private final JdbcClient jdbc;

    SortiesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// La dernière dont l'étape compte encore.
    Optional<Sortie> courante(PersonneId personne) {
        return jdbc.sql("""
                select s.id, s.motif, s.notifiee_le, s.fin_prevue, s.demande_recue_le, s.salaire_de_reference
                  from sortie s
                  join pub_evenement_de_parcours e on e.id = s.evenement_id
                 where s.personne_id = :personne
                 order by s.notifiee_le desc, s.cree_a desc
                 limit 1""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> {
                    long centimes = ligne.getLong("salaire_de_reference");
                    var reference = ligne.wasNull() ? null : new Montant(centimes);
                    return new Sortie(
                            ligne.getObject("id", UUID.class),
                            Motif.valueOf(ligne.getString("motif")),
                            ligne.getObject("notifiee_le", LocalDate.class),
                            ligne.getObject("fin_prevue", LocalDate.class),
                            ligne.getObject("demande_recue_le", LocalDate.class),
                            reference);
                })
                .optional();
    }

    Optional<PersonneId> personne(UUID sortie) {
        return jdbc.sql("select personne_id from sortie where id = :id")
                .param("id", sortie)
                .query((ligne, _) -> new PersonneId(ligne.getObject("personne_id", UUID.class)))
                .optional();
    }

    void ajouter(PersonneId personne, UUID evenement, Sorties.Demande demande, @Nullable UUID par, Instant maintenant) {
        jdbc.sql("""
                insert into sortie (id, personne_id, evenement_id, motif, notifiee_le, fin_prevue, demande_recue_le,
                                    salaire_de_reference, cree_a, cree_par)
                values (:id, :personne, :evenement, :motif, :notifieeLe, :finPrevue, :recueLe, :reference, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("personne", personne.valeur())
                .param("evenement", evenement)
                .param("motif", demande.motif().name())
                .param("notifieeLe", demande.notifieeLe())
                .param("finPrevue", demande.finPrevue())
                .param("recueLe", demande.demandeRecueLe())
                .param("reference", centimes(demande.reference()))
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void preciser(UUID sortie, Sorties.Demande demande) {
        jdbc.sql("""
                update sortie set fin_prevue = :finPrevue, demande_recue_le = :recueLe, salaire_de_reference = :reference
                 where id = :id""")
                .param("id", sortie)
                .param("finPrevue", demande.finPrevue())
                .param("recueLe", demande.demandeRecueLe())
                .param("reference", centimes(demande.reference()))
                .update();
    }

    private static @Nullable Long centimes(@Nullable Montant montant) {
        return montant == null ? null : montant.centimes();
    }
}
