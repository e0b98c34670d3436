using System.Collections.Frozen;
using System.CommandLine;
using ConformTest.Cli.Targets;
using ConformTest.Harness.Running;
using ConformTest.ReferenceServer;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Variants;
using Server = ConformTest.ReferenceServer.ReferenceServer;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest serve</c>: the reference server alone, until interrupted.</summary>
internal static class ServeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var switches = new SwitchArguments();
        var faults = new Option<bool>("--faults") { Description = "List the faults that can be switched on, and end." };
        var variants = new Option<bool>("--variants") { Description = "List the legal peculiarities that can be switched on, and end." };
        var command = new Command("serve", "Starts the reference server (SMTP, submission, LMTP, POP3, IMAP) on free loopback ports.") { faults, variants };
        switches.AddTo(command);
        command.SetAction(async (parsed, _) => parsed.GetValue(faults) ? List(FaultRegistry.All, surroundings)
            : parsed.GetValue(variants) ? List(VariantRegistry.All, surroundings)
            : await ServeAsync(switches.Read(parsed), surroundings).ConfigureAwait(false));
        return command;
    }

    private static int List(IEnumerable<Fault> all, Surroundings surroundings)
    {
        foreach (var one in all)
            surroundings.Output.WriteLine($"{one.Name,-56} {one.Summary}");
        return ExitCode.Success;
    }

    private static async Task<int> ServeAsync(ServerSwitches switches, Surroundings surroundings)
    {
        var options = new ReferenceServerOptions { Faults = switches.Faults.ToFrozenSet(), Variants = switches.Variants.ToFrozenSet(), Without = switches.Without.ToFrozenSet() };
        Server server;
        try
        {
            server = await Server.StartAsync(options, surroundings.Interrupted).ConfigureAwait(false);
        }
        catch (UnknownFaultException unknown)
        {
            throw new UsageException(unknown.Message);
        }

        await using var _ = server.ConfigureAwait(false);
        foreach (var endpoint in EmbeddedTarget.Describe(server.Endpoints, options).Endpoints)
            await surroundings.Output.WriteLineAsync(endpoint.Url).ConfigureAwait(false);
        var users = string.Join(", ", options.Accounts.Take(3).Select(account => account.User));
        await surroundings.Output.WriteLineAsync($"accounts {users} and more at {options.Domain}, password secret; Ctrl-C ends").ConfigureAwait(false);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, surroundings.Interrupted).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await surroundings.Output.WriteLineAsync("stopped").ConfigureAwait(false);
        }

        return ExitCode.Success;
    }
}
