package coop.essaim.facturation.electronique;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Courriel;
import coop.essaim.documents.DocumentId;
import coop.essaim.facturation.FactureId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PapiersSql {

    /// Qui mène l'activité et suit donc le client.
    record Suivi(String nom, @Nullable Courriel courriel) {}

    private final JdbcClient jdbc;

    PapiersSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void promettre(FactureId facture, Instant maintenant) {
        jdbc.sql("""
                insert into papier_de_facture (facture_id, prochain_essai_a) values (:facture, :maintenant)
                on conflict (facture_id) do nothing""")
                .param("facture", facture.valeur())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Le plus ancien papier dû, reporté d'avance : s'il tombe en panne sans rien dire, il ne bloque pas les autres.
    Optional<FactureId> prendre(Instant maintenant) {
        return jdbc.sql("""
                update papier_de_facture
                   set essais = essais + 1, derniere_erreur = 'Le rendu ne s''est pas terminé : voir le journal.',
                       prochain_essai_a = :maintenant::timestamptz + least(interval '1 minute' * 4 ^ least(essais, 6), interval '1 day')
                 where facture_id = (select facture_id from papier_de_facture
                                      where document_id is null and prochain_essai_a <= :maintenant
                                      order by prochain_essai_a
                                      limit 1
                                        for update skip locked)
                returning facture_id""")
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .query((ligne, _) -> new FactureId(ligne.getObject(1, UUID.class)))
                .optional();
    }

    /// Vrai si le papier restait à faire : il est maintenant à qui demande, jusqu'à la fin de sa transaction.
    boolean verrouillerAFaire(FactureId facture) {
        return jdbc.sql("""
                        select facture_id from papier_de_facture
                         where facture_id = :facture and document_id is null for update""")
                .param("facture", facture.valeur())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void noterPanne(FactureId facture, String erreur) {
        jdbc.sql("""
                update papier_de_facture set derniere_erreur = left(:erreur, 500)
                 where facture_id = :facture and document_id is null""").param("facture", facture.valeur()).param("erreur", erreur).update();
    }

    void noterFait(FactureId facture, DocumentId document, Instant maintenant) {
        jdbc.sql("""
                update papier_de_facture set document_id = :document, fait_a = :maintenant, derniere_erreur = null
                 where facture_id = :facture""")
                .param("facture", facture.valeur())
                .param("document", document.valeur())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean reessayer(FactureId facture, Instant maintenant) {
        return jdbc.sql("""
                        update papier_de_facture set essais = 0, prochain_essai_a = :maintenant
                         where facture_id = :facture and document_id is null""")
                        .param("facture", facture.valeur())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<DocumentId> document(FactureId facture) {
        return jdbc.sql("""
                select document_id from papier_de_facture
                 where facture_id = :facture and document_id is not null""")
                .param("facture", facture.valeur())
                .query((ligne, _) -> new DocumentId(ligne.getObject(1, UUID.class)))
                .optional();
    }

    Optional<String> panne(FactureId facture) {
        return jdbc.sql("""
                select derniere_erreur from papier_de_facture
                 where facture_id = :facture and document_id is null and derniere_erreur is not null""")
                .param("facture", facture.valeur())
                .query(String.class)
                .optional();
    }

    int enPanne() {
        return jdbc.sql("""
                select count(*) from papier_de_facture
                 where document_id is null and derniere_erreur is not null""").query(Integer.class).single();
    }

    /// Ceux qui ne se sont pas faits, du plus ancien au plus récent.
    List<PapierEnPanne> pannes(int limite) {
        return jdbc.sql("""
                select f.id, f.numero, a.enseigne, p.essais, p.prochain_essai_a, p.derniere_erreur
                  from papier_de_facture p
                  join facture f on f.id = p.facture_id
                  join pub_activite a on a.id = f.activite_id
                 where p.document_id is null and p.derniere_erreur is not null
                 order by f.date, f.numero limit :limite""")
                .param("limite", limite)
                .query((ligne, _) -> new PapierEnPanne(
                        new FactureId(ligne.getObject("id", UUID.class)),
                        ligne.getString("numero"),
                        ligne.getString("enseigne"),
                        ligne.getInt("essais"),
                        ligne.getObject("prochain_essai_a", java.time.OffsetDateTime.class)
                                .toInstant(),
                        ligne.getString("derniere_erreur")))
                .list();
    }

    /// Le compte qui a validé : c'est lui qui dépose le papier.
    Optional<UUID> validateur(FactureId facture) {
        return jdbc.sql("select validee_par from facture where id = :facture and validee_par is not null")
                .param("facture", facture.valeur())
                .query(UUID.class)
                .optional();
    }

    List<Suivi> quiSuit(ActiviteId activite, LocalDate date) {
        return jdbc.sql("""
                select e.prenom || ' ' || e.nom as nom, p.courriel
                  from pub_activite_entrepreneur e
                  join pub_personne p on p.id = e.personne_id
                 where e.activite_id = :activite and :date between e.du and coalesce(e.au, 'infinity')
                 order by e.part desc, e.nom, e.prenom""")
                .param("activite", activite.valeur())
                .param("date", date)
                .query((ligne, _) -> new Suivi(ligne.getString("nom"), courriel(ligne.getString("courriel"))))
                .list();
    }

    private static @Nullable Courriel courriel(@Nullable String adresse) {
        return adresse == null ? null : Courriel.lire(adresse).siLue().orElse(null);
    }
}
