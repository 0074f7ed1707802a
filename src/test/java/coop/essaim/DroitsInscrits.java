package coop.essaim;

import coop.essaim.acces.InscriptionDesDroits;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// Une base neuve reçoit ses rôles et ses droits, comme au démarrage : le contexte Spring, lui, a démarré sur une
/// autre.
public class DroitsInscrits extends AbstractTestExecutionListener {

    private static final String FAIT = DroitsInscrits.class.getName();

    @Override
    public void prepareTestInstance(TestContext essai) {
        if (!essai.hasApplicationContext() || essai.getAttribute(FAIT) != null) return;
        essai.setAttribute(FAIT, true);
        essai.getApplicationContext()
                .getBeanProvider(InscriptionDesDroits.class)
                .ifAvailable(InscriptionDesDroits::inscrire);
    }
}
