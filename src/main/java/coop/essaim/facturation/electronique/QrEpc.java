package coop.essaim.facturation.electronique;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;
import java.util.List;
import java.util.Optional;

/// Le carré que le téléphone du client lit pour préparer son virement (EPC069-12, version 2).
final class QrEpc {

    /// Les limites de la norme : le nom, la référence libre, et un code de version 13 au plus.
    private static final int NOM_MAX = 70;

    private static final int VERSION_MAX = 13;

    private QrEpc() {}

    /// Rien quand il n'y a rien à virer, ou nulle part où virer.
    static Optional<String> texte(DocumentFige document) {
        var reglement = document.reglement();
        var iban = reglement.iban();
        if (iban == null || document.estUnAvoir() || !document.resteAPayer().estPositif()) return Optional.empty();
        var nom = reglement.titulaire();
        return Optional.of(String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                reglement.bic() == null ? "" : reglement.bic().code(),
                nom.length() > NOM_MAX ? nom.substring(0, NOM_MAX) : nom,
                iban.enClair(),
                "EUR" + document.resteAPayer().enEuros().toPlainString(),
                "",
                "",
                document.libelleDuVirement()));
    }

    /// Le dessin du code, en SVG : il s'imprime net à toute taille.
    static String dessin(String texte) {
        var code = QrCode.encodeSegments(
                QrSegment.makeSegments(texte), Ecc.MEDIUM, QrCode.MIN_VERSION, VERSION_MAX, -1, false);
        var trace = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (!code.getModule(x, y)) continue;
                int debut = x;
                while (x + 1 < code.size && code.getModule(x + 1, y)) x++;
                trace.append(String.join(" ", List.of("M" + debut, y + "h" + (x + 1 - debut) + "v1H" + debut + "z")));
            }
        }
        var cadre = """
                <svg xmlns="http://www.w3.org/2000/svg" class="qr" width="102" height="102" viewBox="-2 -2 %1$d %1$d">
                <title>Code à scanner pour préparer le virement</title><path d="%2$s" fill="#000"/></svg>""";
        return cadre.formatted(code.size + 4, trace);
    }
}
