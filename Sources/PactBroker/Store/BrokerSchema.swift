import GRDB

/// The tables of the broker's database, as they came to be.
enum BrokerSchema {
    /// The kinds of rows, each of which has a table of its own name.
    static let kinds: [any CatalogueRow.Type] = [
        Pacticipant.self, PacticipantVersion.self, Branch.self, BranchVersion.self, Tag.self, PactContent.self, PactPublication.self,
        Verification.self, DeploymentEnvironment.self, DeployedVersion.self, ReleasedVersion.self, Webhook.self, TriggeredWebhook.self,
    ]

    /// A step that was published is never changed; another is added.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 pacticipants, pacts and results") { database in
            try makePacticipants(in: database)
            try makePacts(in: database)
        }
        migrator.registerMigration("2 environments") { try makeEnvironments(in: $0) }
        migrator.registerMigration("3 webhooks") { try makeWebhooks(in: $0) }
        migrator.registerMigration("4 numbers of removed rows") { try makeRemovedNumbers(in: $0) }
        return migrator
    }

    /// True for a database that has tables, and no memory of this schema's steps.
    static func isOfOthers(_ database: Database) throws -> Bool {
        let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        guard tables.contains("grdb_migrations") else { return !tables.isEmpty }
        let applied = try migrator.appliedIdentifiers(database)
        return !applied.isEmpty && applied.isDisjoint(with: migrator.migrations)
    }

    private static func makePacticipants(in database: Database) throws {
        try make(
            Pacticipant.self, text: ["name", "labels"], optionalText: ["displayName", "mainBranch", "repositoryURL"],
            integers: ["createdAt", "updatedAt"], unique: [["name"]], in: database)
        try make(
            PacticipantVersion.self, text: ["number"], optionalText: ["buildURL"], integers: ["pacticipant", "createdAt"],
            unique: [["pacticipant", "number"]], in: database)
        try make(
            Branch.self, text: ["name"], integers: ["pacticipant", "createdAt"], unique: [["pacticipant", "name"]], in: database)
        try make(
            BranchVersion.self, integers: ["branch", "version", "createdAt"], unique: [["branch", "version"]], in: database)
        try make(
            Tag.self, text: ["name"], integers: ["version", "pacticipant", "createdAt"], unique: [["version", "name"]], in: database)
    }

    private static func makePacts(in database: Database) throws {
        try make(
            PactContent.self, text: ["sha"], integers: ["consumer", "provider", "createdAt"], unique: [["consumer", "provider", "sha"]],
            in: database)
        try make(
            PactPublication.self, integers: ["consumer", "consumerVersion", "provider", "content", "revision", "createdAt"],
            unique: [["consumerVersion", "provider", "revision"]], in: database)
        try make(
            Verification.self, optionalText: ["buildURL"], integers: ["number", "content", "providerVersion", "createdAt"],
            optionalIntegers: ["consumerVersion"], booleans: ["success", "isWIP"], in: database)
        try database.create(table: "document") { table in
            table.column("kind", .text).notNull()
            table.column("id", .integer).notNull()
            table.column("text", .text).notNull()
            table.primaryKey(["kind", "id"])
        }
    }

    private static func makeEnvironments(in database: Database) throws {
        try make(
            DeploymentEnvironment.self, text: ["uuid", "name", "contacts"], optionalText: ["displayName"],
            integers: ["createdAt", "updatedAt"], booleans: ["isProduction"], unique: [["uuid"], ["name"]], in: database)
        try make(
            DeployedVersion.self, text: ["uuid"], optionalText: ["applicationInstance"],
            integers: ["pacticipant", "version", "environment", "createdAt"], optionalIntegers: ["undeployedAt"], unique: [["uuid"]],
            in: database)
        try make(
            ReleasedVersion.self, text: ["uuid"], integers: ["pacticipant", "version", "environment", "createdAt"],
            optionalIntegers: ["supportEndedAt"], unique: [["uuid"]], in: database)
    }

    private static func makeWebhooks(in database: Database) throws {
        try make(
            Webhook.self, text: ["uuid", "events", "method", "url", "headers"],
            optionalText: ["description", "consumer", "provider", "body", "username", "password"], integers: ["createdAt", "updatedAt"],
            booleans: ["isJSONBody", "isEnabled"], unique: [["uuid"]], in: database)
        try make(
            TriggeredWebhook.self, text: ["uuid", "webhookUUID", "event", "context", "status"],
            integers: ["webhook", "consumer", "provider", "attempts", "createdAt", "updatedAt"],
            optionalIntegers: ["publication", "verification", "providerVersion", "nextAttemptAt"], unique: [["uuid"]], in: database)
    }

    /// The highest number of a removed row, by the name of its table: it is not to be given again.
    private static func makeRemovedNumbers(in database: Database) throws {
        try database.create(table: "removedNumber") { table in
            table.primaryKey("kind", .text)
            table.column("last", .integer).notNull()
        }
    }

    private static func make<Row: CatalogueRow>(
        _ kind: Row.Type, text: [String] = [], optionalText: [String] = [], integers: [String] = [], optionalIntegers: [String] = [],
        booleans: [String] = [], unique: [[String]] = [], in database: Database
    ) throws {
        try database.create(table: Row.databaseTableName) { table in
            table.primaryKey("id", .integer)
            for name in text { table.column(name, .text).notNull() }
            for name in optionalText { table.column(name, .text) }
            for name in integers { table.column(name, .integer).notNull() }
            for name in optionalIntegers { table.column(name, .integer) }
            for name in booleans { table.column(name, .boolean).notNull() }
            for columns in unique { table.uniqueKey(columns) }
        }
    }
}
