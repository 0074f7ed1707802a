package coop.essaim.parcours.social;

import static java.util.Objects.requireNonNull;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.commun.Nir;
import coop.essaim.commun.Telephone;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Le message `FR_DUE_Upload` (repXML) que l'Urssaf reçoit par dépôt de fichier ou par son interface : ses balises, et
/// les caractères qu'il admet.
final class MessageDeDpae {

    private static final int LONGUEUR = 32;
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// Ce que l'Urssaf appelle l'indicateur d'essai : 1 contrôle sans enregistrer, 120 déclare.
    private static final String ESSAI = "1";

    private static final String REEL = "120";

    private static final String OUVERTURE = """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <FR_DUE_Upload xmlns:cct="urn:oasis:names:tc:ubl:corecomponentTypes:1.0:0.70"
             xmlns:rxdt="http://www.repxml.org/DataTypes"
             xmlns:rxorg="http://www.repxml.org/Organization"
             xmlns:rxpadr="http://www.repxml.org/PostalAddress"
             xmlns:rxpers="http://www.repxml.org/Person_Identity"
             xmlns:rxphadr="http://www.repxml.org/PhoneAddress"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            """;

    private final StringBuilder xml = new StringBuilder(OUVERTURE);

    MessageDeDpae(boolean essai) {
        valeur("FR_DUE_Upload.Test.Indicator", essai ? ESSAI : REEL);
        ouvrir("FR_DuesGroup");
    }

    void employeur(Cooperative cooperative, String urssaf) {
        var siege = cooperative.siege();
        ouvrir("FR_Employer");
        ouvrir("FR_EmployerIdentity");
        valeur("rxorg:FR_Organization.SIRET.Identifier", cooperative.siret().chiffres());
        valeur("rxorg:FR_Organization.Designation.Text", texte(cooperative.denomination()));
        valeur("rxorg:FR_Organization.APE.Code", cooperative.ape().replaceAll("[^0-9A-Z]", ""));
        fermer("FR_EmployerIdentity");
        valeur("FR_Employer.URSSAF.Code", urssaf);
        ouvrir("FR_EmployerAddress");
        valeur(
                "rxpadr:FR_PostalAddress.StreetDesignation.Text",
                texte(siege.lignes().getLast()));
        valeur("rxpadr:FR_PostalAddress.Town.Text", texte(siege.commune()));
        valeur("rxpadr:FR_PostalAddress.Postal.Code", siege.codePostal());
        fermer("FR_EmployerAddress");
        ouvrir("FR_EmployerContact");
        ouvrir("FR_PhoneNumber");
        valeur("rxphadr:FR_PhoneAddress.PhoneNumber.Text", telephone(cooperative.contact()));
        fermer("FR_PhoneNumber");
        fermer("FR_EmployerContact");
        fermer("FR_Employer");
    }

    void salarie(IdentiteDeclaree identite, Nir nir) {
        var numero = nir.enClair();
        ouvrir("FR_EmployeeGroup");
        ouvrir("FR_Employee");
        ouvrir("FR_EmployeeIdentity");
        valeur("rxpers:FR_PersonIdentity.Surname.Text", texte(identite.nom()));
        valeur("rxpers:FR_PersonIdentity.ChristianName.Text", texte(identite.prenom()));
        valeur("rxpers:FR_PersonIdentity.Sex.Code", "137".indexOf(numero.charAt(0)) >= 0 ? "1" : "2");
        ouvrir("rxpers:FR_NNI");
        valeur("rxpers:FR_NNI.NIR.Identifier", nir.enClairSansCle());
        valeur("rxpers:FR_NNI.NIRKey.Text", numero.substring(13));
        fermer("rxpers:FR_NNI");
        ouvrir("rxpers:FR_Birth");
        valeur("rxpers:FR_Birth.Date", requireNonNull(identite.naissance()).toString());
        valeur("rxpers:FR_Birth.Town.Text", texte(requireNonNull(identite.lieu())));
        fermer("rxpers:FR_Birth");
        fermer("FR_EmployeeIdentity");
        ouvrir("FR_EmployeeComplement");
        valeur("FR_EmployeeComplement.Birth_Department.Code", numero.substring(5, 7));
        fermer("FR_EmployeeComplement");
        fermer("FR_Employee");
    }

    /// @param au le terme ; sans lui, la durée est indéterminée
    void contrat(LocalDate du, LocalTime heure, @Nullable LocalDate au, String sante) {
        ouvrir("FR_Contract");
        valeur("FR_Contract.StartContract.Date", du.toString());
        valeur("FR_Contract.StartContract.Time", heure.format(HEURE));
        valeur("FR_Contract.EndContract.Date", au == null ? "" : au.toString());
        valeur("FR_Contract.Nature.Code", au == null ? "CDI" : "CDD");
        valeur("FR_Contract.HealthService.Text", sante);
        fermer("FR_Contract");
        fermer("FR_EmployeeGroup");
    }

    String fermer() {
        fermer("FR_DuesGroup");
        fermer("FR_DUE_Upload");
        return xml.toString();
    }

    private void ouvrir(String balise) {
        xml.append('<').append(balise).append(">\n");
    }

    private void fermer(String balise) {
        xml.append("</").append(balise).append(">\n");
    }

    private void valeur(String balise, String valeur) {
        xml.append('<').append(balise).append('>').append(echapper(valeur));
        fermer(balise);
    }

    /// Des capitales sans accent, des chiffres, l'apostrophe, le point et le trait d'union : ce que tout champ admet.
    static String texte(String dit) {
        var propre = Normalizer.normalize(dit.replace('’', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9'. -]", " ")
                .replaceAll(" +", " ")
                .strip();
        return propre.substring(0, Math.min(propre.length(), LONGUEUR)).strip();
    }

    private static String echapper(String valeur) {
        return valeur.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;");
    }

    private static String telephone(Cooperative.Contact contact) {
        Telephone telephone = requireNonNull(contact.telephone());
        return telephone.e164().startsWith("+33")
                ? "0" + telephone.e164().substring(3)
                : telephone.e164().substring(1);
    }
}
