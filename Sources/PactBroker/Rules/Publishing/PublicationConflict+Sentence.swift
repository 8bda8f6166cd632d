extension PublicationConflict {
    /// What is refused, why, and what to do.
    var sentence: String {
        "Cannot change the content of the pact between \(consumer) version \(version) and \(provider): it is published already and says "
            + "something else. A version is one build, and what it asks for stays the same; otherwise no answer of can-i-deploy could "
            + "be relied on. Publish the changed pact under a version number of its own. If nothing was meant to change, look for values "
            + "that are made up anew in each run: give every matcher an example of your own. See https://docs.pact.io/go/versioning"
    }
}
