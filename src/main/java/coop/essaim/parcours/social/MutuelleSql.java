package coop.essaim.parcours.social;

import coop.essaim.commun.Identifiant;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MutuelleSql {

    private final JdbcClient jdbc;

    MutuelleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Le choix qui vaut ce jour pour chaque personne.
    List<ChoixDeMutuelle> au(LocalDate jour) {
        return jdbc.sql("""
                select distinct on (m.personne_id) m.personne_id, p.prenom || ' ' || p.nom as nom, m.du, m.niveau,
                       n.libelle, n.part_employeur, m.dispense, m.echeance, m.document_id
                  from mutuelle m
                  join pub_personne p on p.id = m.personne_id
                  left join niveau_de_mutuelle n
                    on n.code = m.niveau and m.du between n.du and coalesce(n.au, 'infinity')
                 where m.du <= :jour
                 order by m.personne_id, m.du desc""")
                .param("jour", jour)
                .query((ligne, _) -> choix(ligne))
                .list();
    }

    List<ChoixDeMutuelle> de(PersonneId personne) {
        return jdbc.sql("""
                select m.personne_id, p.prenom || ' ' || p.nom as nom, m.du, m.niveau, n.libelle, n.part_employeur,
                       m.dispense, m.echeance, m.document_id
                  from mutuelle m
                  join pub_personne p on p.id = m.personne_id
                  left join niveau_de_mutuelle n
                    on n.code = m.niveau and m.du between n.du and coalesce(n.au, 'infinity')
                 where m.personne_id = :personne
                 order by m.du desc""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> choix(ligne))
                .list();
    }

    /// Les personnes en contrat de travail ce jour, dont rien n'est noté.
    List<SansChoix> sansChoix(LocalDate jour) {
        return jdbc.sql("""
                with contrat as (
                    select distinct on (personne_id) personne_id, contrat, date_effet
                      from pub_evenement_de_parcours
                     where contrat is not null and date_effet <= :jour
                     order by personne_id, date_effet desc, rang desc)
                select k.personne_id, p.prenom || ' ' || p.nom as nom, k.date_effet
                  from contrat k join pub_personne p on p.id = k.personne_id
                 where k.contrat in ('CESA_ESSAI', 'CESA', 'CDI_APPUI')
                   and not exists (select 1 from mutuelle m where m.personne_id = k.personne_id and m.du <= :jour)
                 order by k.date_effet, nom
                 limit 500""")
                .param("jour", jour)
                .query((ligne, _) -> new SansChoix(
                        ligne.getObject("personne_id", UUID.class),
                        ligne.getString("nom"),
                        ligne.getObject("date_effet", LocalDate.class)))
                .list();
    }

    void prouver(UUID id, UUID document) {
        jdbc.sql("update mutuelle set document_id = :document where id = :id")
                .param("id", id)
                .param("document", document)
                .update();
    }

    UUID noter(PersonneId personne, ChoixDeMutuelle choix, @Nullable UUID par, Instant maintenant) {
        var niveau = choix.niveau();
        var dispense = choix.dispense();
        return jdbc.sql("""
                insert into mutuelle (id, personne_id, du, niveau, dispense, echeance, informee, saisie_a, saisie_par)
                values (:id, :personne, :du, :niveau, :dispense, :echeance, :informee, :maintenant, :par)
                on conflict (personne_id, du) do update
                   set niveau = excluded.niveau, dispense = excluded.dispense, echeance = excluded.echeance,
                       informee = excluded.informee, saisie_a = excluded.saisie_a, saisie_par = excluded.saisie_par
                returning id""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("personne", personne.valeur())
                .param("du", choix.du())
                .param("niveau", niveau == null ? null : niveau.code())
                .param("dispense", dispense == null ? null : dispense.name())
                .param("echeance", choix.echeance())
                .param("informee", dispense != null)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .query((ligne, _) -> ligne.getObject("id", UUID.class))
                .single();
    }

    private static ChoixDeMutuelle choix(ResultSet ligne) throws SQLException {
        var niveau = ligne.getString("niveau");
        var dispense = ligne.getString("dispense");
        return new ChoixDeMutuelle(
                ligne.getObject("personne_id", UUID.class),
                ligne.getString("nom"),
                ligne.getObject("du", LocalDate.class),
                niveau == null
                        ? null
                        : new Niveau(
                                niveau,
                                ligne.getString("libelle"),
                                null,
                                ligne.getBigDecimal("part_employeur"),
                                ligne.getObject("du", LocalDate.class),
                                null,
                                null),
                dispense == null ? null : Dispense.valueOf(dispense),
                ligne.getObject("echeance", LocalDate.class),
                ligne.getObject("document_id", UUID.class));
    }
}
