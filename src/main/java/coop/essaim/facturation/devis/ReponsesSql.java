package coop.essaim.facturation.devis;

import coop.essaim.facturation.DevisId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les liens, les envois et les réponses.
@Repository
class ReponsesSql {

    private final JdbcClient jdbc;

    ReponsesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void creerLien(UUID id, DevisId devis, byte[] empreinte, Instant maintenant, LocalDate valableAu) {
        jdbc.sql("""
                insert into lien_de_devis (id, devis_id, empreinte, cree_a, expire_a)
                values (:id, :devis, :empreinte, :maintenant,
                        greatest(((:valable::date + 1)::timestamp at time zone 'Europe/Paris'), :maintenant + interval '1 day'))""")
                .param("id", id)
                .param("devis", devis.valeur())
                .param("empreinte", empreinte)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("valable", valableAu)
                .update();
    }

    /// Un lien nouveau remplace les précédents.
    void retirerLesLiens(DevisId devis, Instant maintenant) {
        jdbc.sql("update lien_de_devis set retire_a = :maintenant where devis_id = :devis and retire_a is null")
                .param("devis", devis.valeur())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<DevisId> duLien(byte[] empreinte, Instant maintenant) {
        return jdbc.sql("""
                select devis_id from lien_de_devis
                 where empreinte = :empreinte and retire_a is null and expire_a > :maintenant""")
                .param("empreinte", empreinte)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .query((ligne, _) -> new DevisId(ligne.getObject(1, UUID.class)))
                .optional();
    }

    LienMort mort(byte[] empreinte) {
        return jdbc.sql("""
                select case when l.retire_a is not null then 'REMPLACE'
                            when r.devis_id is not null then 'REPONDU'
                            else 'EXPIRE' end
                  from lien_de_devis l left join reponse_de_devis r on r.devis_id = l.devis_id
                 where l.empreinte = :empreinte""")
                .param("empreinte", empreinte)
                .query((ligne, _) -> LienMort.valueOf(ligne.getString(1)))
                .optional()
                .orElse(LienMort.INCONNU);
    }

    /// Faux si cette demande l'était déjà ; de deux au même instant, la seconde attend la première.
    boolean tracer(UUID cle, DevisId devis, Envoyee envoi, Instant maintenant, @Nullable UUID par) {
        return jdbc.sql("""
                insert into envoi_de_devis (id, devis_id, a_qui, sujet, texte, envoye_a, par)
                values (:cle, :devis, :aQui, :sujet, :texte, :maintenant, :par) on conflict (id) do nothing""")
                        .param("cle", cle)
                        .param("devis", devis.valeur())
                        .param("aQui", envoi.aQui())
                        .param("sujet", envoi.sujet())
                        .param("texte", envoi.texte())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par, Types.OTHER)
                        .update()
                == 1;
    }

    /// Vrai si c'est bien ce message que la demande de cette clé a envoyé.
    boolean estTracee(UUID cle, DevisId devis, Envoyee envoi) {
        return jdbc.sql("""
                select exists (select from envoi_de_devis
                                where id = :cle and devis_id = :devis
                                  and (a_qui, sujet, texte) = (:aQui, :sujet, :texte))""")
                .param("cle", cle)
                .param("devis", devis.valeur())
                .param("aQui", envoi.aQui())
                .param("sujet", envoi.sujet())
                .param("texte", envoi.texte())
                .query(Boolean.class)
                .single();
    }

    /// @param texte sans le secret du lien
    record Envoyee(String aQui, String sujet, String texte) {}

    List<EnvoiDeDevis> envois(DevisId devis) {
        return jdbc.sql("""
                select e.a_qui, e.envoye_a, c.nom from envoi_de_devis e left join pub_compte c on c.id = e.par
                 where e.devis_id = :devis order by e.envoye_a""")
                .param("devis", devis.valeur())
                .query((ligne, _) -> new EnvoiDeDevis(
                        ligne.getString(1),
                        ligne.getObject(2, OffsetDateTime.class).toInstant(),
                        ligne.getString(3)))
                .list();
    }

    /// Faux si le devis a déjà une réponse : la première fait foi.
    boolean noter(DevisId devis, Reponse reponse, Instant maintenant, @Nullable UUID par) {
        return jdbc.sql("""
                insert into reponse_de_devis (devis_id, reponse, moyen, le, signataire, motif, options, document_id,
                                              adresse_ip, notee_a, notee_par)
                values (:devis, :reponse, :moyen, :le, :signataire, :motif, :options::smallint[], :document, :adresse,
                        :maintenant, :par)
                on conflict (devis_id) do nothing""")
                        .param("devis", devis.valeur())
                        .param("reponse", reponse.signe() ? "SIGNE" : "REFUSE")
                        .param("moyen", reponse.moyen())
                        .param("le", reponse.le())
                        .param("signataire", reponse.signataire())
                        .param("motif", reponse.motif())
                        .param(
                                "options",
                                reponse.options().stream()
                                        .mapToInt(Integer::intValue)
                                        .toArray())
                        .param("document", reponse.document(), Types.OTHER)
                        .param("adresse", reponse.adresse())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par, Types.OTHER)
                        .update()
                == 1;
    }

    record Reponse(
            boolean signe,
            String moyen,
            LocalDate le,
            @Nullable String signataire,
            @Nullable String motif,
            Collection<Integer> options,
            @Nullable UUID document,
            @Nullable String adresse) {}
}
