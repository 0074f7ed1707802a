package coop.essaim.facturation.electronique;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Siret;
import coop.essaim.commun.xml.LecteurXml;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Document;

/// Ce que dit un PDF Factur-X, lu deux fois : sur le papier, et dans le fichier qu'il embarque.
record Releve(String papier, Document fichier) {

    private static final Pattern SOMME = Pattern.compile("(?<![\\d,])-?\\d[\\d ]*,\\d{2,6} €");

    /// Chaque élément du fichier que le papier doit dire, et comment il le dit.
    private static final Map<String, UnaryOperator<String>> DITS = Map.ofEntries(
            Map.entry("Name", texte -> texte),
            Map.entry("TradingBusinessName", texte -> texte),
            Map.entry("PersonName", texte -> texte),
            Map.entry("Content", texte -> texte),
            Map.entry("Reason", texte -> texte),
            Map.entry("ExemptionReason", texte -> texte),
            Map.entry("Description", texte -> texte),
            Map.entry("LineOne", texte -> texte),
            Map.entry("PostcodeCode", texte -> texte),
            Map.entry("IssuerAssignedID", texte -> texte),
            Map.entry("PaymentReference", texte -> texte),
            Map.entry("BuyerReference", texte -> texte),
            Map.entry("GlobalID", texte -> Siret.valueOf(texte).toString()),
            Map.entry("IBANID", texte -> texte.replaceAll("(.{4})(?=.)", "$1 ")),
            Map.entry("BICID", texte -> texte),
            Map.entry("DateTimeString", Releve::date),
            Map.entry("ChargeAmount", Releve::somme),
            Map.entry("ActualAmount", Releve::somme),
            Map.entry("CalculatedAmount", Releve::somme),
            Map.entry("BasisAmount", Releve::somme),
            Map.entry("TaxBasisTotalAmount", Releve::somme),
            Map.entry("TaxTotalAmount", Releve::somme),
            Map.entry("GrandTotalAmount", Releve::somme),
            Map.entry("DuePayableAmount", Releve::somme));

    /// Les codes de traitement des plateformes : une machine seule les lit.
    private static final Set<String> POUR_LA_MACHINE = Set.of("B2B", "B2BINT", "B2C");

    /// Des lignes à la suite, ou des motifs que Mustang réunit d'une virgule.
    private static final Set<String> PLUSIEURS_PHRASES = Set.of("Description", "ExemptionReason");

    static Releve de(byte[] pdf) throws IOException {
        try (var lu = Loader.loadPDF(pdf)) {
            var joints = lu.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            var xml = joints.get("factur-x.xml").getEmbeddedFile().toByteArray();
            var arbre = LecteurXml.arbre(new String(xml, StandardCharsets.UTF_8));
            return new Releve(simple(new PDFTextStripper().getText(lu)), arbre);
        }
    }

    /// Ce que le fichier dit et que le papier ne dit pas.
    List<String> absentsDuPapier() {
        return DITS.entrySet().stream()
                .flatMap(un -> valeurs(un.getKey())
                        .filter(valeur -> !POUR_LA_MACHINE.contains(valeur))
                        .flatMap(valeur -> PLUSIEURS_PHRASES.contains(un.getKey())
                                ? Stream.of(valeur.split("\n|(?<=\\.), "))
                                : Stream.of(valeur))
                        .map(un.getValue())
                        .filter(dit -> !papier.contains(simple(dit)) && !papier.contains(sansAnnee(dit)))
                        .map(dit -> un.getKey() + " : " + dit))
                .toList();
    }

    /// Les sommes que le papier dit et que le fichier ne dit pas.
    Set<String> sommesAbsentesDuFichier() {
        var dites = Stream.of(
                        "ChargeAmount",
                        "LineTotalAmount",
                        "ActualAmount",
                        "CalculatedAmount",
                        "BasisAmount",
                        "TaxBasisTotalAmount",
                        "TaxTotalAmount",
                        "GrandTotalAmount",
                        "TotalPrepaidAmount",
                        "DuePayableAmount")
                .flatMap(nom -> valeurs(nom).map(Releve::somme))
                .map(somme -> simple(somme).replace("-", ""))
                .collect(Collectors.toSet());
        var mentions = valeurs("Content").map(Releve::simple).collect(Collectors.joining(" "));
        var absentes = new TreeSet<String>();
        SOMME.matcher(papier)
                .results()
                .map(trouvee -> trouvee.group().replace("-", ""))
                .forEach(somme -> {
                    if (!dites.contains(somme) && !mentions.contains(somme)) absentes.add(somme);
                });
        return absentes;
    }

    private Stream<String> valeurs(String nom) {
        var noeuds = fichier.getElementsByTagNameNS("*", nom);
        return IntStream.range(0, noeuds.getLength())
                .mapToObj(rang -> noeuds.item(rang).getTextContent().strip())
                .filter(texte -> !texte.isEmpty());
    }

    private static String date(String compacte) {
        return EnFrancais.enFrancais(LocalDate.parse(compacte, DateTimeFormatter.BASIC_ISO_DATE));
    }

    /// « du 10 février au 10 mars 2026 » : l'année d'une période ne se dit qu'une fois.
    private static String sansAnnee(String dit) {
        return simple(dit).replaceFirst("(\\d+ \\p{L}+) \\d{4}$", "$1 au ");
    }

    private static String somme(String nombre) {
        var exact = new BigDecimal(nombre).stripTrailingZeros();
        return exact.scale() > 2
                ? EnFrancais.enFrancais(exact) + " €"
                : Montant.de(exact).toString();
    }

    private static String simple(String texte) {
        return texte.replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .replace('\u2212', '-')
                .strip();
    }
}
