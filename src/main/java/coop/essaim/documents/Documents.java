package coop.essaim.documents;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.documents.inspection.Inspection;
import coop.essaim.documents.inspection.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La porte d'entrée du module : déposer une pièce, la lire avec le droit de le faire, la retirer.
///
/// Tout fichier est inspecté avant d'être rangé ; une image est refaite, un PDF actif ou une archive refusés.
@Service
public class Documents {

    public static final int TAILLE_MAX_OCTETS = 20 * 1024 * 1024;

    private final DocumentsSql sql;
    private final Inspection inspection;
    private final Map<String, AutorisationDeLecture> autorisations;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Documents(
            DocumentsSql sql,
            Inspection inspection,
            ObjectProvider<AutorisationDeLecture> autorisations,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.sql = sql;
        this.inspection = inspection;
        this.autorisations =
                autorisations.stream().collect(Collectors.toMap(AutorisationDeLecture::genre, Function.identity()));
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// Inspecte puis range. Le flux n'est jamais lu au-delà de la taille permise.
    @Transactional
    public Depot deposer(NouveauDocument demande, InputStream octets) {
        return switch (inspecter(octets, demande.nom())) {
            case Verdict.Refuse(var refus) -> refus;
            case Verdict.Accepte(var type, var propres) ->
                // Une image refaite peut peser plus que l'original.
                propres.length > TAILLE_MAX_OCTETS
                        ? new Depot.TropGros()
                        : new Depot.Fait(ranger(demande, type, propres));
        };
    }

    /// Pour qui veut lire de l'extérieur : l'objet auquel la pièce appartient décide.
    public Lecture lire(DocumentId id, Visiteur visiteur) {
        return sql.trouver(id)
                .filter(document -> estPermis(document, visiteur))
                .<Lecture>map(Lecture.Permise::new)
                .orElseGet(Lecture.Introuvable::new);
    }

    /// Verse le contenu morceau par morceau : la mémoire ne porte jamais la pièce entière.
    public void ecrireDans(Document document, OutputStream sortie) throws IOException {
        var empreinte = DocumentsSql.octets(document.empreinte());
        for (int rang = 0; ; rang++) {
            var morceau = sql.morceau(empreinte, rang);
            if (morceau.isEmpty()) return;
            sortie.write(morceau.get());
        }
    }

    /// Pour un module qui compose une page ou un PDF avec une pièce qu'il a déjà le droit de montrer.
    public Optional<byte[]> octetsDejaPermis(DocumentId id) {
        return sql.trouver(id).map(document -> {
            var octets = new ByteArrayOutputStream(document.taille());
            try {
                ecrireDans(document, octets);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return octets.toByteArray();
        });
    }

    Optional<Document> duLogo(DocumentId id) {
        return sql.trouver(id);
    }

    /// Les pièces d'un objet, de la plus ancienne à la plus récente ; l'appelant a déjà vérifié qu'il peut le montrer.
    public List<Document> de(ObjetLie objet) {
        return sql.deLObjet(objet);
    }

    /// Retire la pièce ; son contenu disparaît avec la dernière pièce qui le porte. Vrai si elle existait.
    @Transactional
    public boolean supprimer(DocumentId id, @Nullable UUID par) {
        var document = sql.trouver(id);
        if (document.isEmpty()) return false;
        var empreinte = DocumentsSql.octets(document.get().empreinte());
        // Le verrou sur le contenu fait attendre un dépôt simultané du même fichier.
        sql.verrouillerContenu(empreinte);
        if (!sql.supprimer(id)) return false;
        sql.supprimerContenuOrphelin(empreinte);
        evenements.publishEvent(
                new DocumentSupprime(id, document.get().objet(), document.get().nom(), par));
        return true;
    }

    /// Retire toutes les pièces d'un objet dont la personne s'efface.
    @Transactional
    public void oublier(ObjetLie objet) {
        for (var document : sql.deLObjet(objet)) supprimer(document.id(), null);
    }

    /// Les contenus dont les octets ne donnent plus leur empreinte : la base a été touchée par-derrière, ou le disque.
    public List<String> contenusAlteres() {
        return sql.contenusAlteres();
    }

    private boolean estPermis(Document document, Visiteur visiteur) {
        var autorisation = autorisations.get(document.objet().genre());
        return autorisation != null
                && autorisation.peutLire(visiteur, document.objet().id());
    }

    private Verdict inspecter(InputStream octets, String nom) {
        try {
            var lus = octets.readNBytes(TAILLE_MAX_OCTETS + 1);
            if (lus.length == 0) return new Verdict.Refuse(new Depot.Vide());
            if (lus.length > TAILLE_MAX_OCTETS) return new Verdict.Refuse(new Depot.TropGros());
            return inspection.inspecter(lus, nom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document ranger(NouveauDocument demande, TypeDeDocument type, byte[] octets) {
        var empreinte = empreinte(octets);
        var maintenant = horloge.instant();
        if (sql.reserverContenu(empreinte, octets.length, maintenant)) {
            sql.rangerMorceaux(empreinte, octets);
        }
        var document = new Document(
                DocumentId.nouveau(maintenant),
                NomDeFichier.sur(demande.nom(), type),
                type,
                octets.length,
                DocumentsSql.hexa(empreinte),
                demande.objet(),
                demande.conservation(),
                demande.par(),
                maintenant);
        sql.inscrire(document);
        evenements.publishEvent(new DocumentDepose(document.id(), document.objet(), document.nom(), demande.par()));
        return document;
    }

    private static byte[] empreinte(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Toute JVM sait calculer SHA-256.", e);
        }
    }
}
