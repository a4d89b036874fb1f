package vn.motcua.procedures;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Deployments;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.StartRefused;

/**
 * Brings each model to the engine at the start, as one deployment for each key: a change of one form makes a new version
 * of that process only, and an open task keeps the form that it was opened with. All words exist by then, and no request
 * comes in yet. What was published on the page goes before what the release brought along.
 */
@Component
class Deployer implements SmartInitializingSingleton {
    private final Configuration configuration;
    private final Deployments deployments;
    private final Library library;

    Deployer(Configuration configuration, Deployments deployments, Library library) {
        this.configuration = configuration;
        this.deployments = deployments;
        this.library = library;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            deployments.deploy("rules", configuration.rules());
            library.keys().forEach(key -> deployments.deploy(key, library.resources(key)));
        } catch (Refusal refused) {
            throw new StartRefused(refused.sentence(), refused);
        }
    }
}
