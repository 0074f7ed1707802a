package coop.essaim.paie.droit;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.paie.calcul.LigneDeDroit;
import coop.essaim.paie.calcul.LigneDeDroit.Valeur;
import coop.essaim.paie.calcul.Parametres;
import coop.essaim.paie.droit.DroitPage.Changement;
import coop.essaim.paie.droit.DroitPage.Ecart;
import coop.essaim.paie.droit.DroitPage.Groupe;
import coop.essaim.paie.droit.DroitPage.Passage;
import coop.essaim.paie.droit.Libelles.Libelle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Le droit de la paie, mis en français.
@Component
class Droit {

    static final LocalDate PREMIER_JOUR = LocalDate.of(2017, 1, 1);

    private static final String RIEN = "—";

    private final Parametres parametres = Parametres.enVigueur();
    private final Libelles libelles = Libelles.lire();
    private final NeutreParDate neutre = new NeutreParDate();

    DroitPage page(LocalDate date, @Nullable LocalDate avec) {
        return new DroitPage(
                date,
                avec,
                groupes(date),
                avec == null ? List.of() : ecarts(plusTot(date, avec), plusTard(date, avec)),
                changements(),
                neutre.au(date));
    }

    private List<Groupe> groupes(LocalDate date) {
        return libelles.tous().stream()
                .map(Libelle::groupe)
                .distinct()
                .map(groupe -> groupe(groupe, date))
                .toList();
    }

    private Groupe groupe(String titre, LocalDate date) {
        var valeurs = libelles.tous().stream()
                .filter(l -> l.groupe().equals(titre))
                .map(l -> valeur(l, date))
                .toList();
        int dues = (int) valeurs.stream().filter(v -> !v.valeur().equals(RIEN)).count();
        return new Groupe(titre, valeurs, dues);
    }

    private DroitPage.Valeur valeur(Libelle libelle, LocalDate date) {
        var ligne = parametres.ligne(libelle.code(), date);
        var suite = lignes(libelle.code()).stream()
                .map(l -> new Passage(l.du(), ecrire(libelle, l.du()), l.reference()))
                .toList();
        return new DroitPage.Valeur(
                libelle.texte(),
                ecrire(libelle, date),
                ligne.du(),
                ligne.reference(),
                suite.size() > 1 ? suite : List.of());
    }

    private List<LigneDeDroit> lignes(String code) {
        return parametres.toutes().stream()
                .filter(ligne -> ligne.code().equals(code))
                .sorted(Comparator.comparing(LigneDeDroit::du).reversed())
                .toList();
    }

    /// Ce qui diffère entre les deux dates ; un aller-retour entre-temps n'en est pas.
    private List<Ecart> ecarts(LocalDate avant, LocalDate apres) {
        var parametresChanges = libelles.tous().stream().map(libelle -> ecart(libelle, avant, apres));
        return Stream.concat(parametresChanges, Stream.of(neutre.ecart(avant, apres)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Ecart> ecart(Libelle libelle, LocalDate avant, LocalDate apres) {
        if (parametres.valeur(libelle.code(), avant).equals(parametres.valeur(libelle.code(), apres)))
            return Optional.empty();
        var ligne = parametres.ligne(libelle.code(), apres);
        return Optional.of(new Ecart(
                libelle.groupe(),
                libelle.texte(),
                ecrire(libelle, avant),
                ecrire(libelle, apres),
                ligne.du(),
                ligne.reference()));
    }

    private List<Changement> changements() {
        return Stream.concat(parametres.toutes().stream().map(LigneDeDroit::du), neutre.dates().stream())
                .filter(jour -> jour.isAfter(PREMIER_JOUR))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(jour -> new Changement(jour, ecarts(jour.minusDays(1), jour)))
                .filter(changement -> !changement.ecarts().isEmpty())
                .toList();
    }

    /// « 13 % », « 12,31 € », « 3,5 Smic », « — » quand rien n'est dû.
    private String ecrire(Libelle libelle, LocalDate date) {
        var valeur = parametres.valeur(libelle.code(), date);
        if (valeur.isEmpty()) return RIEN;
        if (estUnTaux(libelle.code(), date)) return nombre(valeur.get().movePointRight(2)) + "\u00a0%";
        if (libelle.unite().equals("€")) return Montant.de(valeur.get()).toString();
        return libelle.unite().isEmpty() ? nombre(valeur.get()) : nombre(valeur.get()) + "\u00a0" + libelle.unite();
    }

    private boolean estUnTaux(String code, LocalDate date) {
        return switch (parametres.ligne(code, date).valeur()) {
            case Valeur.Nombre nombre -> nombre.estUnTaux();
            case Valeur.Suit(var autre) -> estUnTaux(autre, date);
            case Valeur.Aucune() -> false;
        };
    }

    private static String nombre(BigDecimal nombre) {
        var court = nombre.stripTrailingZeros();
        return EnFrancais.enFrancais(court.scale() < 0 ? court.setScale(0) : court);
    }

    private static LocalDate plusTot(LocalDate une, LocalDate autre) {
        return une.isBefore(autre) ? une : autre;
    }

    private static LocalDate plusTard(LocalDate une, LocalDate autre) {
        return une.isBefore(autre) ? autre : une;
    }

    /// Les codes que la page ne nomme pas : il ne doit pas y en avoir.
    List<String> sansLibelle() {
        var nommes = libelles.tous().stream().map(Libelle::code).toList();
        var oublies = new ArrayList<>(
                parametres.toutes().stream().map(LigneDeDroit::code).distinct().toList());
        oublies.removeAll(nommes);
        return oublies.stream().filter(Objects::nonNull).toList();
    }
}
