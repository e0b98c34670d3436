using System.CommandLine;
using ConformTest.Cli.Proof;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Running;
using ConformTest.ReferenceServer.Faults;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest requirements</c>: the register and what is checked of it.</summary>
internal static class RequirementsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var suite = Options.Suite();
        var faults = new Option<bool>("--faults") { Description = "Show for each requirement the faults by which its checks are proven." };
        var select = new Option<string>("--select", "-s") { Description = "With --faults: prove only the checks of these requirements.", HelpName = "glob", DefaultValueFactory = _ => "*" };
        var command = new Command("requirements", "Lists the requirements with their clauses, levels and checks.") { suite, faults, select, RequirementsVerifyCommand.Create(surroundings) };
        command.SetAction(async (parsed, _) => parsed.GetValue(faults)
            ? await ProveAsync(parsed.GetValue(suite), parsed.GetValue(select)!, surroundings).ConfigureAwait(false)
            : List(parsed.GetValue(suite), surroundings));
        return command;
    }

    private static int List(string? suite, Surroundings surroundings)
    {
        var catalogue = SuiteLoading.Load(suite);
        var checks = catalogue.Conversations
            .SelectMany(conversation => ConversationScan.Of(conversation).Checks)
            .GroupBy(check => check.Requirement, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var document in catalogue.Register.All.GroupBy(requirement => requirement.Document, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            surroundings.Output.WriteLine($"{document.Key}: {document.Count()} requirements, {document.Count(requirement => checks.ContainsKey(requirement.Id))} checked");
            foreach (var requirement in document.OrderBy(requirement => requirement.Id, StringComparer.Ordinal))
                surroundings.Output.WriteLine($"  {requirement.Id,-52} {requirement.Section,-10} {requirement.Level.Word(),-6} {checks.GetValueOrDefault(requirement.Id),3} checks  {requirement.Text}");
        }

        return ExitCode.Success;
    }

    private static async Task<int> ProveAsync(string? suite, string select, Surroundings surroundings)
    {
        var proof = new FaultProof(SuiteLoading.Load(suite), select);
        var proven = await proof.ProveAsync(surroundings.Interrupted).ConfigureAwait(false);
        foreach (var (check, faults) in proven.OrderBy(pair => pair.Key.Requirement, StringComparer.Ordinal).ThenBy(pair => pair.Key.Conversation, StringComparer.Ordinal))
            surroundings.Output.WriteLine($"{check,-100} {(faults.Count == 0 ? "UNPROVEN" : string.Join(", ", faults))}");
        var unproven = proven.Count(pair => pair.Value.Count == 0);
        surroundings.Output.WriteLine($"{proven.Count} checks, {unproven} unproven, {FaultRegistry.All.Count} faults");
        return unproven == 0 ? ExitCode.Success : ExitCode.Deviations;
    }
}
