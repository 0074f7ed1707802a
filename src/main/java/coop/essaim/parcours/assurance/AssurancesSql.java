package coop.essaim.parcours.assurance;

import coop.essaim.activites.Risque;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssurancesSql {

    private static final String CONTRAT =
            "select id, assureur, numero, garantie, objet, du, au, prime from contrat_d_assurance ";

    private final JdbcClient jdbc;

    AssurancesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ContratDAssurance> contrats() {
        return jdbc.sql(CONTRAT + "order by au nulls first, objet, id")
                .query((ligne, _) -> contrat(ligne))
                .list();
    }

    Optional<ContratDAssurance> contrat(UUID id) {
        return jdbc.sql(CONTRAT + "where id = :id")
                .param("id", id)
                .query((ligne, _) -> contrat(ligne))
                .optional();
    }

    Optional<UUID> ouvrir(Assurances.Nouveau nouveau, @Nullable UUID par, Instant maintenant) {
        var prime = nouveau.prime();
        return jdbc.sql("""
                insert into contrat_d_assurance (id, assureur, numero, garantie, objet, du, prime, cree_a, cree_par)
                values (:id, :assureur, :numero, :garantie, :objet, :du, :prime, :maintenant, :par)
                on conflict (assureur, numero) do nothing
                returning id""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("assureur", nouveau.assureur())
                .param("numero", nouveau.numero())
                .param("garantie", nouveau.garantie().name())
                .param("objet", nouveau.objet())
                .param("du", nouveau.du())
                .param("prime", prime == null ? null : prime.centimes())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .query((ligne, _) -> ligne.getObject("id", UUID.class))
                .optional();
    }

    boolean finir(UUID id, LocalDate au) {
        return jdbc.sql("update contrat_d_assurance set au = :au where id = :id and du <= :au")
                        .param("id", id)
                        .param("au", au)
                        .update()
                == 1;
    }

    void declarer(PersonneId personne, Assurances.Demande demande, @Nullable UUID par, Instant maintenant) {
        jdbc.sql("""
                insert into declaration_a_l_assureur
                       (id, assurance_id, personne_id, genre, effet, declaree_le, reference, saisie_a, saisie_par)
                values (:id, :assurance, :personne, :genre, :effet, :declareeLe, :reference, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("assurance", demande.assurance())
                .param("personne", personne.valeur())
                .param("genre", demande.mouvement().name())
                .param("effet", demande.effet())
                .param("declareeLe", demande.declareeLe())
                .param("reference", demande.reference())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    /// L'entrée déclarée que nulle sortie n'a suivie.
    Optional<LocalDate> entreeOuverte(UUID assurance, PersonneId personne) {
        return jdbc.sql("""
                select genre, effet from declaration_a_l_assureur
                 where assurance_id = :assurance and personne_id = :personne
                 order by saisie_a desc, id desc
                 limit 1""")
                .param("assurance", assurance)
                .param("personne", personne.valeur())
                .query((ligne, _) -> ligne.getString("genre").equals("ENTREE")
                        ? Optional.of(ligne.getObject("effet", LocalDate.class))
                        : Optional.<LocalDate>empty())
                .optional()
                .flatMap(entree -> entree);
    }

    List<DeclarationFaite> de(PersonneId personne) {
        return jdbc.sql("""
                select d.assurance_id, c.objet || ', ' || c.assureur as contrat, d.genre, d.effet, d.declaree_le, d.reference
                  from declaration_a_l_assureur d join contrat_d_assurance c on c.id = d.assurance_id
                 where d.personne_id = :personne
                 order by d.effet desc, d.saisie_a desc""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> new DeclarationFaite(
                        ligne.getObject("assurance_id", UUID.class),
                        ligne.getString("contrat"),
                        Mouvement.valueOf(ligne.getString("genre")),
                        ligne.getObject("effet", LocalDate.class),
                        ligne.getObject("declaree_le", LocalDate.class),
                        ligne.getString("reference")))
                .list();
    }

    List<ADeclarer> aDeclarer(LocalDate jusquAu) {
        return jdbc.sql("""
                select e.personne_id, p.prenom || ' ' || p.nom as nom, e.genre, e.due_le
                  from echeance e join pub_personne p on p.id = e.personne_id
                 where e.genre in ('ASSURANCE_ENTREE', 'ASSURANCE_SORTIE') and e.faite_le is null and e.annulee_a is null
                   and e.due_le <= :jusquAu
                 order by e.due_le, nom, e.id
                 limit 500""")
                .param("jusquAu", jusquAu)
                .query((ligne, _) -> new ADeclarer(
                        ligne.getObject("personne_id", UUID.class),
                        ligne.getString("nom"),
                        ligne.getString("genre").equals("ASSURANCE_ENTREE") ? Mouvement.ENTREE : Mouvement.SORTIE,
                        ligne.getObject("due_le", LocalDate.class)))
                .list();
    }

    /// Qui a été couvert dans l'année, et ce que ses activités ont facturé, à sa part.
    List<Couverture> pendant(Year annee) {
        return jdbc.sql("""
                with entree as (
                    select d.assurance_id, d.personne_id, d.effet as du,
                           (select min(s.effet) from declaration_a_l_assureur s
                             where s.assurance_id = d.assurance_id and s.personne_id = d.personne_id
                               and s.genre = 'SORTIE' and s.saisie_a >= d.saisie_a) as au
                      from declaration_a_l_assureur d
                     where d.genre = 'ENTREE')
                select c.objet || ', ' || c.assureur as contrat, e.personne_id, p.prenom || ' ' || p.nom as nom,
                       greatest(e.du, :debut) as du, case when coalesce(e.au, c.au) <= :fin then coalesce(e.au, c.au) end as au,
                       least(coalesce(e.au, c.au, :fin), :fin) - greatest(e.du, :debut) + 1 as jours,
                       coalesce(a.enseignes, '') as enseignes, coalesce(a.facture, 0) as facture
                  from entree e
                  join contrat_d_assurance c on c.id = e.assurance_id
                  join pub_personne p on p.id = e.personne_id
                  left join lateral (
                       select string_agg(distinct b.enseigne, ', ' order by b.enseigne) as enseignes,
                              round(sum(f.ht * s.part / 100))::bigint as facture
                         from pub_activite_entrepreneur s
                         join pub_activite b on b.id = s.activite_id
                         left join (select activite_id, date, ht from pub_facture
                                     where date between :debut and :fin) f
                                on f.activite_id = s.activite_id and f.date >= s.du and f.date <= coalesce(s.au, :fin)
                        where s.personne_id = e.personne_id and s.du <= :fin and coalesce(s.au, :fin) >= :debut) a on true
                 where e.du <= :fin and coalesce(e.au, c.au, :fin) >= :debut
                 order by contrat, nom, du""")
                .param("debut", annee.atDay(1))
                .param("fin", annee.atMonth(12).atEndOfMonth())
                .query((ligne, _) -> new Couverture(
                        ligne.getString("contrat"),
                        ligne.getObject("personne_id", UUID.class),
                        ligne.getString("nom"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class),
                        ligne.getInt("jours"),
                        ligne.getString("enseignes"),
                        new Montant(ligne.getLong("facture"))))
                .list();
    }

    private static ContratDAssurance contrat(ResultSet ligne) throws SQLException {
        var prime = ligne.getObject("prime", Long.class);
        return new ContratDAssurance(
                ligne.getObject("id", UUID.class),
                ligne.getString("assureur"),
                ligne.getString("numero"),
                Risque.valueOf(ligne.getString("garantie")),
                ligne.getString("objet"),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class),
                prime == null ? null : new Montant(prime));
    }
}
