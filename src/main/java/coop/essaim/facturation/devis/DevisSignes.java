package coop.essaim.facturation.devis;

import coop.essaim.documents.Conservation;
import coop.essaim.documents.Depot;
import coop.essaim.documents.Documents;
import coop.essaim.documents.NouveauDocument;
import coop.essaim.documents.ObjetLie;
import coop.essaim.facturation.DevisId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;

/// Le devis que le client a signé sur papier : le fichier qui le prouve.
@Service
class DevisSignes {

    static final String GENRE = "facturation.devis.signe";

    private final Accords accords;
    private final Documents documents;

    DevisSignes(Accords accords, Documents documents) {
        this.accords = accords;
        this.documents = documents;
    }

    record Recu(DevisId devis, String signataire, Set<Integer> options) {}

    /// Le fichier se range avec l'accord, ou aucun des deux.
    @Transactional
    public Accord noter(Recu recu, @Nullable MultipartFile fichier, UUID par) {
        UUID document = null;
        if (fichier != null && !fichier.isEmpty()) {
            switch (deposer(recu.devis(), fichier, par)) {
                case Depot.Fait(var depose) -> document = depose.id().valeur();
                case Depot.Refus refus -> {
                    return new Accord.Depot(refus.phrase());
                }
            }
        }
        var reponse = accords.noterLAccord(recu.devis(), recu.signataire(), recu.options(), document, par);
        if (document != null && reponse instanceof Accord.Refus)
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return reponse;
    }

    private Depot deposer(DevisId devis, MultipartFile fichier, UUID par) {
        var nom = fichier.getOriginalFilename();
        var demande = new NouveauDocument(
                nom == null ? "devis-signe" : nom,
                new ObjetLie(GENRE, devis.valeur()),
                Conservation.PIECE_COMPTABLE,
                par);
        try (InputStream octets = fichier.getInputStream()) {
            return documents.deposer(demande, octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
