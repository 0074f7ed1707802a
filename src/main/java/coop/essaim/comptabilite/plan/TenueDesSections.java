package coop.essaim.comptabilite.plan;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les sections tenues depuis l'écran de la comptabilité, dans leur propre transaction. Une activité ouvre la sienne
/// elle-même ; ici on ouvre celles qui n'ont pas d'activité.
@Service
class TenueDesSections {

    private final Sections sections;

    TenueDesSections(Sections sections) {
        this.sections = sections;
    }

    @Transactional
    public Sections.Ouverture ouvrir(String code, String libelle, LocalDate le) {
        return sections.ouvrir(code, libelle, le);
    }

    @Transactional
    public boolean renommer(String code, String libelle) {
        return sections.renommer(code, libelle);
    }

    @Transactional
    public Sections.Fermeture fermer(String code, LocalDate le) {
        return sections.fermer(code, le);
    }

    @Transactional
    public boolean rouvrir(String code) {
        return sections.rouvrir(code);
    }
}
