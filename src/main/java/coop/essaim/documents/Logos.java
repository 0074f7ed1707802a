package coop.essaim.documents;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Le logo de la coopérative : une image rangée parmi les pièces, portée par son identité à partir d'aujourd'hui. Les
/// papiers d'avant gardent le leur.
@Service
public class Logos {

    /// Au-delà, chaque page et chaque facture le porteraient pour rien.
    private static final int TAILLE_MAX_OCTETS = 500 * 1024;

    /// Le seul objet de son genre. Personne ne l'ouvre comme une pièce : il se voit en tête des pages.
    private static final ObjetLie OBJET = new ObjetLie("documents.logo", new UUID(0, 1));

    private final Documents documents;
    private final Cooperatives cooperatives;
    private final Clock horloge;

    Logos(Documents documents, Cooperatives cooperatives, Clock horloge) {
        this.documents = documents;
        this.cooperatives = cooperatives;
        this.horloge = horloge;
    }

    public sealed interface Pose {
        record Faite() implements Pose {}

        record Refusee(String phrase) implements Pose {}
    }

    /// L'image que portent les pages aujourd'hui.
    Optional<Document> actuel() {
        return cooperatives.actuelle().map(Cooperative::logo).flatMap(logo -> documents.duLogo(new DocumentId(logo)));
    }

    @Transactional
    public Pose poser(String nom, InputStream octets, UUID par) {
        return poser(nom, octets, LocalDate.now(horloge), par);
    }

    /// @param du le premier jour où la coopérative le porte : les papiers d'avant n'en ont pas
    @Transactional
    public Pose poser(String nom, InputStream octets, LocalDate du, UUID par) {
        var actuelle = cooperatives.actuelle();
        if (actuelle.isEmpty()) return new Pose.Refusee("Décrivez d'abord la coopérative, puis donnez son logo.");
        var demande = new NouveauDocument(nom, OBJET, Conservation.VIE_SOCIALE, par);
        return switch (documents.deposer(demande, octets)) {
            case Depot.Refus refus -> refuser(refus.phrase());
            case Depot.Fait(var document) -> {
                if (!document.type().estUneImage())
                    yield refuser("Ce fichier n'est pas une image : envoyez le logo en PNG ou en JPEG.");
                if (document.taille() > TAILLE_MAX_OCTETS)
                    yield refuser(
                            "Ce logo dépasse 500 Ko : envoyez-en un plus petit, de mille points de large au plus.");
                cooperatives.enregistrer(
                        actuelle.get().aPartirDu(du).avecLogo(document.id().valeur()), par);
                yield new Pose.Faite();
            }
        };
    }

    /// Les pages reprennent le signe d'Essaim, les papiers le nom de la coopérative.
    @Transactional
    public void retirer(UUID par) {
        cooperatives
                .actuelle()
                .ifPresent(actuelle -> cooperatives.enregistrer(
                        actuelle.aPartirDu(LocalDate.now(horloge)).avecLogo(null), par));
    }

    private static Pose refuser(String phrase) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Pose.Refusee(phrase);
    }
}
