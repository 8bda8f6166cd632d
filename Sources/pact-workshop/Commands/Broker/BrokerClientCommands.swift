import ArgumentParser

/// The commands that speak with a broker, named as the official client's.
enum BrokerClientCommands {
    static let all: [any ParsableCommand.Type] = [
        PublishCommand.self, CanIDeployCommand.self, CanIMergeCommand.self,
        RecordDeploymentCommand.self, RecordUndeploymentCommand.self, RecordReleaseCommand.self, RecordSupportEndedCommand.self,
        CreateEnvironmentCommand.self, UpdateEnvironmentCommand.self, DeleteEnvironmentCommand.self, DescribeEnvironmentCommand.self,
        ListEnvironmentsCommand.self,
        CreateOrUpdatePacticipantCommand.self, DescribePacticipantCommand.self, ListPacticipantsCommand.self,
        CreateOrUpdateVersionCommand.self, DescribeVersionCommand.self, CreateVersionTagCommand.self, DeleteVersionTagCommand.self,
        DeleteBranchCommand.self,
        ListLatestPactVersionsCommand.self, GetPactsCommand.self, ProviderStatesCommand.self,
        CreateWebhookCommand.self, CreateOrUpdateWebhookCommand.self, TestWebhookCommand.self, DeleteWebhookCommand.self,
        ListWebhooksCommand.self, GenerateUUIDCommand.self,
    ]
}
