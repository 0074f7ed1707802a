package coop.essaim.facturation.electronique;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.courrier.CourrierAffiche;
import coop.essaim.commun.courrier.Courriers;
import coop.essaim.documents.DocumentId;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les courriels qui portent une facture à son client : celui d'Essaim à la validation, et ceux que l'on y ajoute.
@Service
public class Envois {

    private final EnvoisSql sql;
    private final Faconnage faconnage;
    private final Courriers courriers;

    Envois(EnvoisSql sql, Faconnage faconnage, Courriers courriers) {
        this.sql = sql;
        this.faconnage = faconnage;
        this.courriers = courriers;
    }

    /// Un message à écrire ou écrit.
    public record Message(String sujet, String mot) {}

    /// @param cle la même pour deux envois du même formulaire, qui n'en font qu'un
    record Demande(
            UUID cle,
            Courriel aQui,
            Message message,
            @Nullable UUID par) {}

    /// Un envoi, et ce qu'il est devenu.
    ///
    /// @param raison ce que la messagerie a répondu, tant qu'il n'est pas parti
    /// @param abandonne rien ne le refera partir de lui-même
    public record Suivi(
            Instant le,
            String aQui,
            @Nullable String repondreA,
            @Nullable String par,
            String etat,
            @Nullable String raison,
            boolean abandonne) {}

    /// Faux quand cette demande était déjà partie.
    @Transactional
    public boolean envoyer(Facture facture, DocumentId papier, Demande demande) {
        if (!sql.reserver(demande.cle())) return false;
        faconnage.envoyer(facture, papier, demande);
        return true;
    }

    /// Ce que dirait Essaim, à relire avant d'envoyer.
    Message propose(Facture facture) {
        return faconnage.message(facture);
    }

    /// Du plus ancien au plus récent.
    List<Suivi> de(FactureId facture) {
        return sql.de(facture).stream()
                .map(envoi -> suivi(envoi, courriers.suivre(envoi.courrier())))
                .toList();
    }

    private static Suivi suivi(EnvoisSql.Envoi envoi, Optional<CourrierAffiche> courrier) {
        return new Suivi(
                envoi.promisA(),
                envoi.destinataire().adresse(),
                envoi.repondreA() == null ? null : envoi.repondreA().adresse(),
                envoi.par(),
                courrier.map(CourrierAffiche::etat).orElse("Effacé de la boîte d’envoi"),
                courrier.filter(c -> c.envoyeA() == null)
                        .map(CourrierAffiche::derniereErreur)
                        .orElse(null),
                courrier.filter(c -> c.envoyeA() == null && c.abandonneA() != null)
                        .isPresent());
    }
}
