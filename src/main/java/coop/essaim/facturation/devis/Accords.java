package coop.essaim.facturation.devis;

import coop.essaim.acces.Comptes;
import coop.essaim.acces.ReglagesAcces;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.courrier.Courrier;
import coop.essaim.commun.courrier.Courriers;
import coop.essaim.facturation.DevisId;
import coop.essaim.facturation.devis.ReponsesSql.Envoyee;
import coop.essaim.facturation.devis.ReponsesSql.Reponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// L'accord du client sur un devis : le lui envoyer, recevoir sa réponse par son lien, la noter d'un papier signé.
@Service
public class Accords {

    static final int NOM = 200;
    static final int MOTIF = 1000;

    private static final String PAGE = "/devis/acceptation/";

    private final ReponsesSql sql;
    private final DevisOfficiels devis;
    private final Courriers courriers;
    private final ReglagesAcces reglages;
    private final Comptes comptes;
    private final Clock horloge;

    Accords(
            ReponsesSql sql,
            DevisOfficiels devis,
            Courriers courriers,
            ReglagesAcces reglages,
            Comptes comptes,
            Clock horloge) {
        this.sql = sql;
        this.devis = devis;
        this.courriers = courriers;
        this.reglages = reglages;
        this.comptes = comptes;
        this.horloge = horloge;
    }

    /// Un courriel à envoyer avec le lien d'acceptation.
    ///
    /// @param cle la même pour deux envois du même formulaire : le second n'écrit pas une fois de plus au client
    /// @param mot ce que l'entrepreneur écrit à son client
    /// @param pieces les documents joints
    public record Message(UUID cle, Courriel aQui, String sujet, String mot, List<UUID> pieces) {

        public Message {
            pieces = List.copyOf(pieces);
        }

        public Message(UUID cle, Courriel aQui, String sujet, String mot) {
            this(cle, aQui, sujet, mot, List.of());
        }

        Message avec(UUID piece) {
            return new Message(cle, aQui, sujet, mot, List.of(piece));
        }
    }

    /// Envoie le devis à son client, avec un lien neuf où répondre ; le précédent ne sert plus.
    @Transactional
    public Accord envoyer(DevisId id, Message message, UUID par) {
        var trouve = devis.trouver(id);
        if (trouve.isEmpty()) return new Accord.Introuvable();
        var obstacle = obstacle(trouve.get());
        if (obstacle.isPresent()) return obstacle.get();
        var maintenant = horloge.instant();
        // Le lien du message déjà parti vivrait moins que lui : un double clic n'en tire pas un autre.
        var envoyee = new Envoyee(message.aQui().adresse(), message.sujet(), message.mot());
        if (!sql.tracer(message.cle(), id, envoyee, maintenant, par)) {
            if (sql.estTracee(message.cle(), id, envoyee)) return new Accord.Note();
            // Revenu en arrière, on a corrigé son message : la page porte encore la clé du premier.
            sql.tracer(Identifiant.nouveau(maintenant), id, envoyee, maintenant, par);
        }
        var secret = Secret.tirer();
        sql.retirerLesLiens(id, maintenant);
        sql.creerLien(
                Identifiant.nouveau(maintenant),
                id,
                secret.empreinte(),
                maintenant,
                trouve.get().valableAu());
        var expediteur = comptes.trouver(par);
        var signature = expediteur
                .map(compte -> "\n\n" + compte.nom() + "\n" + compte.courriel())
                .orElse("");
        courriers.envoyer(new Courrier(
                message.aQui(),
                message.sujet(),
                message.mot() + "\n\nPour lire ce devis, l'accepter ou le refuser :\n"
                        + reglages.lien(PAGE + secret.texte()) + signature,
                true,
                expediteur.map(compte -> new Courriel(compte.courriel())).orElse(null),
                message.pieces()));
        return new Accord.Note();
    }

    /// Le devis de ce lien, s'il vit encore.
    public Optional<Devis> duLien(String secret) {
        return sql.duLien(new Secret(secret).empreinte(), horloge.instant()).flatMap(devis::trouver);
    }

    /// Pourquoi ce lien ne mène plus à un devis.
    LienMort pourquoi(String secret) {
        return sql.mort(new Secret(secret).empreinte());
    }

    /// Le client accepte depuis son lien. La même réponse envoyée deux fois est la même.
    ///
    /// @param options les rangs de celles qu'il retient
    @Transactional
    public Accord accepterParLien(String secret, String signataire, Set<Integer> options, @Nullable String adresse) {
        var trouve = duLien(secret);
        if (trouve.isEmpty()) return new Accord.Introuvable();
        if (signataire.isBlank() || signataire.strip().length() > NOM) return new Accord.SansNom();
        return noter(
                trouve.get(),
                new Reponse(true, "LIEN", aujourdHui(), signataire.strip(), null, options, null, adresse),
                null);
    }

    @Transactional
    public Accord refuserParLien(String secret, String motif, @Nullable String adresse) {
        var trouve = duLien(secret);
        if (trouve.isEmpty()) return new Accord.Introuvable();
        if (motif.strip().length() > MOTIF) return new Accord.MotTropLong();
        return noter(
                trouve.get(),
                new Reponse(false, "LIEN", aujourdHui(), null, vide(motif), Set.of(), null, adresse),
                null);
    }

    /// L'entrepreneur note l'accord reçu autrement, avec le devis signé s'il l'a.
    @Transactional
    public Accord noterLAccord(
            DevisId id, String signataire, Set<Integer> options, @Nullable UUID document, @Nullable UUID par) {
        var trouve = devis.trouver(id);
        if (trouve.isEmpty()) return new Accord.Introuvable();
        if (signataire.isBlank() || signataire.strip().length() > NOM) return new Accord.SansNom();
        return noter(
                trouve.get(),
                new Reponse(
                        true,
                        document == null ? "DECLARATION" : "DEPOT",
                        aujourdHui(),
                        signataire.strip(),
                        null,
                        options,
                        document,
                        null),
                par);
    }

    @Transactional
    public Accord noterLeRefus(DevisId id, String motif, UUID par) {
        var trouve = devis.trouver(id);
        if (trouve.isEmpty()) return new Accord.Introuvable();
        if (motif.strip().length() > MOTIF) return new Accord.MotTropLong();
        return noter(
                trouve.get(),
                new Reponse(false, "DECLARATION", aujourdHui(), null, vide(motif), Set.of(), null, null),
                par);
    }

    /// Les envois faits, du plus ancien au plus récent.
    List<EnvoiDeDevis> envois(DevisId id) {
        return sql.envois(id);
    }

    private Accord noter(Devis trouve, Reponse reponse, @Nullable UUID par) {
        var obstacle = obstacle(trouve);
        if (obstacle.isPresent()) return obstacle.get();
        if (sql.noter(trouve.id(), reponse, horloge.instant(), par)) return new Accord.Note();
        return new Accord.DejaRepondu(
                devis.trouver(trouve.id()).map(Devis::estSigne).orElse(false));
    }

    private Optional<Accord.Refus> obstacle(Devis trouve) {
        if (trouve.reponse() != null) return Optional.of(new Accord.DejaRepondu(trouve.estSigne()));
        return aujourdHui().isAfter(trouve.valableAu())
                ? Optional.of(new Accord.Perime(trouve.valableAu()))
                : Optional.empty();
    }

    private LocalDate aujourdHui() {
        return LocalDate.now(horloge);
    }

    private static @Nullable String vide(String texte) {
        return texte.isBlank() ? null : texte.strip();
    }
}
