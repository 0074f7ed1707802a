package coop.essaim.acces.session;

import coop.essaim.acces.EvenementDAcces.CompteDesactive;
import coop.essaim.acces.EvenementDAcces.SessionFermee;
import coop.essaim.commun.secret.Chiffrement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les sessions ouvertes d'un compte : les voir, en fermer une, les fermer toutes.
///
/// L'identifiant d'une session est un secret : au-dehors, elle porte une référence qui n'ouvre rien.
@Service
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> base;
    private final Chiffrement chiffrement;
    private final ApplicationEventPublisher evenements;

    Sessions(JdbcIndexedSessionRepository base, Chiffrement chiffrement, ApplicationEventPublisher evenements) {
        this.base = base;
        this.chiffrement = chiffrement;
        this.evenements = evenements;
    }

    /// @param reseau adresse abrégée, assez pour reconnaître son réseau
    public record Ouverte(
            String reference, String appareil, String reseau, String moyen, Instant depuis, Instant derniereVisite) {}

    /// De la plus récemment vue à la plus ancienne.
    public List<Ouverte> de(UUID compte) {
        return base.findByPrincipalName(compte.toString()).values().stream()
                .map(this::ouverte)
                .sorted(Comparator.comparing(Ouverte::derniereVisite).reversed())
                .toList();
    }

    public String reference(String identifiant) {
        return chiffrement.empreinte("reference-de-session", identifiant);
    }

    /// Ferme une session de ce compte ; faux si elle n'est pas, ou plus, à lui.
    @Transactional
    public boolean fermer(UUID compte, String reference, UUID par) {
        var visees = base.findByPrincipalName(compte.toString()).keySet().stream()
                .filter(identifiant -> reference(identifiant).equals(reference))
                .toList();
        visees.forEach(base::deleteById);
        if (!visees.isEmpty()) evenements.publishEvent(new SessionFermee(compte, "révoquée", par));
        return !visees.isEmpty();
    }

    /// Ferme toutes les sessions d'un compte.
    ///
    /// @param sauf l'identifiant de celle que l'on garde
    /// @return combien ont été fermées
    @Transactional
    public int fermerToutes(UUID compte, @Nullable String sauf, String raison, @Nullable UUID par) {
        var visees = base.findByPrincipalName(compte.toString()).keySet().stream()
                .filter(identifiant -> !identifiant.equals(sauf))
                .toList();
        visees.forEach(base::deleteById);
        if (!visees.isEmpty()) evenements.publishEvent(new SessionFermee(compte, raison, par));
        return visees.size();
    }

    /// La garde refuse déjà chaque demande d'un compte désactivé ; effacer ses sessions fait qu'elles ne revivent pas
    /// avec lui.
    @EventListener
    @Transactional
    public void fermer(CompteDesactive evenement) {
        fermerToutes(evenement.compte(), null, "compte désactivé", evenement.par());
    }

    private Ouverte ouverte(Session session) {
        return new Ouverte(
                reference(session.getId()),
                session.getAttributeOrDefault(SessionOuverte.APPAREIL, ""),
                session.getAttributeOrDefault(SessionOuverte.ADRESSE, ""),
                Moyen.valueOf(session.getAttributeOrDefault(SessionOuverte.MOYEN, Moyen.MOT_DE_PASSE.name()))
                        .libelle(),
                session.getCreationTime(),
                session.getLastAccessedTime());
    }
}
