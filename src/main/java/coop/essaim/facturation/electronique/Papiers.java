package coop.essaim.facturation.electronique;

import coop.essaim.commun.Courriel;
import coop.essaim.documents.Conservation;
import coop.essaim.documents.Depot;
import coop.essaim.documents.DocumentId;
import coop.essaim.documents.Documents;
import coop.essaim.documents.NouveauDocument;
import coop.essaim.documents.ObjetLie;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Les papiers des factures : promis à la validation, faits et envoyés après elle, gardés sous leur forme d'origine.
///
/// Un papier qui ne se fait pas n'empêche rien : la facture est validée, le travail se rejoue de plus en plus
/// rarement, et la panne se voit jusqu'à ce que quelqu'un la lève.
@Service
public class Papiers {

    /// Le genre des pièces rangées dans `documents` : le papier d'une facture ou d'un avoir.
    public static final String GENRE = "facturation.facture";

    /// Qui dépose un papier quand personne n'a validé de sa main (reprise, démonstration).
    private static final UUID ESSAIM = new UUID(0, 0);

    private final PapiersSql sql;
    private final Factures factures;
    private final Faconnage faconnage;
    private final Documents documents;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Papiers(
            PapiersSql sql,
            Factures factures,
            Faconnage faconnage,
            Documents documents,
            TransactionTemplate transaction,
            Clock horloge) {
        this.sql = sql;
        this.factures = factures;
        this.faconnage = faconnage;
        this.documents = documents;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /// Fait le plus ancien papier dû, s'il y en a un ; deux processus ne font pas le même.
    ///
    /// @return faux quand il n'y a plus rien à faire maintenant
    public boolean faireLeSuivant() {
        var suivant = transaction.execute(_ -> sql.prendre(horloge.instant()).orElse(null));
        if (suivant == null) return false;
        faire(suivant);
        return true;
    }

    /// Le papier d'une facture ; fait sur-le-champ s'il ne l'est pas encore, ou rien s'il est en panne.
    public Optional<DocumentId> de(FactureId facture) {
        return sql.document(facture).or(() -> {
            transaction.executeWithoutResult(_ -> sql.promettre(facture, horloge.instant()));
            faire(facture);
            return sql.document(facture);
        });
    }

    /// Qui s'écrit à propos d'une facture : le client, et qui lira sa réponse.
    public record Correspondants(
            @Nullable Courriel client, @Nullable Courriel repondreA) {}

    public Correspondants correspondants(Facture facture) {
        return faconnage.correspondants(facture);
    }

    /// Le Factur-X que porte le papier : le même, même si le compte où payer a changé depuis.
    Optional<byte[]> xml(FactureId facture) {
        return de(facture).flatMap(documents::octetsDejaPermis).map(FacturX::xmlDe);
    }

    /// Pourquoi son papier ne s'est pas fait ; rien s'il est fait, ou pas encore essayé.
    Optional<String> panne(FactureId facture) {
        return sql.panne(facture);
    }

    /// Redonne toutes ses chances à un papier en panne ; faux s'il est déjà fait.
    @Transactional
    public boolean reessayer(FactureId facture) {
        return sql.reessayer(facture, horloge.instant());
    }

    private void faire(FactureId facture) {
        try {
            transaction.executeWithoutResult(_ -> ranger(facture));
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
            transaction.executeWithoutResult(_ -> sql.noterPanne(facture, String.valueOf(e.getMessage())));
        }
    }

    /// Le papier et le courriel qui le porte : ensemble, ou pas du tout.
    private void ranger(FactureId id) {
        if (!sql.verrouillerAFaire(id)) return;
        var facture = factures.trouver(id).orElseThrow(() -> new IllegalStateException("Facture inconnue : " + id));
        var papier = faconnage.papier(facture);
        var demande = new NouveauDocument(
                papier.nom(),
                new ObjetLie(GENRE, id.valeur()),
                Conservation.PIECE_COMPTABLE,
                sql.validateur(id).orElse(ESSAIM));
        switch (documents.deposer(demande, new ByteArrayInputStream(papier.pdf()))) {
            case Depot.Refus refus -> throw new IllegalStateException(refus.phrase());
            case Depot.Fait(var document) -> {
                sql.noterFait(id, document.id(), horloge.instant());
                if (factures.estRecente(facture.date())) faconnage.envoyerDOffice(facture, document.id());
            }
        }
    }
}
