package coop.essaim.documents;

import coop.essaim.commun.EnFrancais;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// De quoi essayer le papier d'un autre module : une imprimerie à heure fixe, et le vérificateur veraPDF.
public final class PapierDEssai {

    static {
        java.util.logging.Logger.getLogger("com.openhtmltopdf").setLevel(java.util.logging.Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
    }

    public static Impressions impressions(String instant) {
        return new Impressions(Clock.fixed(Instant.parse(instant), EnFrancais.PARIS));
    }

    /// Ce que le papier enfreint de la norme ; vide quand il la respecte.
    public static List<String> manquements(byte[] pdf, PDFAFlavour norme) throws IOException {
        try (var lecture = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), norme);
                var verificateur = Foundries.defaultInstance().createValidator(norme, false)) {
            return verificateur.validate(lecture).getTestAssertions().stream()
                    .map(manque -> manque.getRuleId().getClause() + " " + manque.getMessage())
                    .distinct()
                    .toList();
        } catch (VeraPDFException e) {
            throw new IllegalStateException(e);
        }
    }

    private PapierDEssai() {}
}
