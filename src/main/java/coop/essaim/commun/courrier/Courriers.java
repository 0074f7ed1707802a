package coop.essaim.commun.courrier;

import coop.essaim.commun.Identifiant;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// La boîte d'envoi. Un courrier promis dans une transaction annulée ne part pas ; un courrier promis dans une
/// transaction faite part au moins une fois, ou son échec se voit.
///
/// Sans serveur de messagerie configuré (`spring.mail.host`), les courriers restent dans la boîte. De même si
/// `essaim.courrier.lisible` (la démonstration) : on les y lit, et rien ne sort, quel que soit le serveur.
@Service
public class Courriers {

    /// De la première panne à l'abandon : trois jours et demi.
    private static final List<Duration> ATTENTES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofHours(48));

    private static final Duration GARDE_DES_SECRETS = Duration.ofDays(8);

    private final CourriersSql sql;
    private final ObjectProvider<JavaMailSender> serveur;
    private final ObjectProvider<LecteurDePieces> lecteur;
    private final String expediteur;
    private final boolean lisible;
    private final Clock horloge;

    Courriers(
            CourriersSql sql,
            ObjectProvider<JavaMailSender> serveur,
            ObjectProvider<LecteurDePieces> lecteur,
            @Value("${essaim.courrier.expediteur:essaim@localhost}") String expediteur,
            @Value("${essaim.courrier.lisible:false}") boolean lisible,
            Clock horloge) {
        this.sql = sql;
        this.serveur = serveur;
        this.lecteur = lecteur;
        this.expediteur = expediteur;
        this.lisible = lisible;
        this.horloge = horloge;
    }

    /// Promet un courrier, dans la transaction de l'acte qui l'annonce.
    ///
    /// @return de quoi suivre ce qu'il devient ([#suivre])
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID envoyer(Courrier courrier) {
        var maintenant = horloge.instant();
        var id = Identifiant.nouveau(maintenant);
        sql.deposer(id, courrier, maintenant);
        return id;
    }

    /// Où en est un courrier : en attente, parti, en panne.
    public Optional<CourrierAffiche> suivre(UUID courrier) {
        return sql.trouver(courrier);
    }

    public boolean aUnServeur() {
        return messagerie().isPresent();
    }

    private Optional<JavaMailSender> messagerie() {
        return lisible ? Optional.empty() : Optional.ofNullable(serveur.getIfAvailable());
    }

    /// Envoie le plus ancien courrier dû, s'il y en a un ; deux processus n'envoient pas le même.
    ///
    /// @return faux quand il n'y a plus rien à envoyer maintenant
    @Transactional
    public boolean envoyerLeSuivant() {
        var messagerie = messagerie().orElse(null);
        if (messagerie == null) return false;
        var maintenant = horloge.instant();
        var suivant = sql.prendreLeSuivant(maintenant).orElse(null);
        if (suivant == null) return false;
        try {
            messagerie.send(message -> ecrire(message, suivant));
            sql.noterEnvoye(suivant.id(), maintenant);
        } catch (MailException e) {
            var raison = String.valueOf(e.getMessage());
            if (suivant.essais() >= ATTENTES.size()) sql.abandonner(suivant.id(), raison, maintenant);
            else sql.reporter(suivant.id(), raison, maintenant.plus(ATTENTES.get(suivant.essais())));
        }
        return true;
    }

    private void ecrire(MimeMessage message, CourriersSql.AEnvoyer suivant) throws MessagingException {
        var pieces = sql.pieces(suivant.id());
        var ecriture = new MimeMessageHelper(message, !pieces.isEmpty(), "UTF-8");
        ecriture.setFrom(expediteur);
        ecriture.setTo(suivant.destinataire());
        if (suivant.repondreA() != null) ecriture.setReplyTo(suivant.repondreA());
        ecriture.setSubject(suivant.sujet());
        ecriture.setText(suivant.texte());
        for (var document : pieces) {
            var piece = lecteur.getObject()
                    .lire(document)
                    .orElseThrow(() -> new MessagingException("La pièce jointe n'est plus dans les documents."));
            ecriture.addAttachment(piece.nom(), new ByteArrayResource(piece.octets()), piece.mime());
        }
        // Les répondeurs automatiques ne répondent pas à un automate (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    /// Un secret à usage unique ne reste pas dans la boîte plus longtemps qu'il ne sert.
    @Transactional
    public void effacerLesSecrets() {
        sql.effacerLesSecretsAvant(horloge.instant().minus(GARDE_DES_SECRETS));
    }

    /// Redonne toutes ses chances à un courrier en panne ou abandonné.
    @Transactional
    public boolean reessayer(UUID courrier) {
        return sql.reessayer(courrier, horloge.instant());
    }
}
