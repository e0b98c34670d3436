using System.CommandLine;
using ConformTest.Cli.Targets;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
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
        var server = new ServeArguments();
        var faults = new Option<bool>("--faults") { Description = "List the faults that can be switched on, and end." };
        var variants = new Option<bool>("--variants") { Description = "List the legal peculiarities that can be switched on, and end." };
        var demo = new Option<bool>("--demo") { Description = "Show two servers that find each other by MX: alice at one writes to bob at the other; then leave both running." };
        var profile = new Option<string?>("--profile") { Description = "Write the profile with which 'run --target' judges this server, once it listens.", HelpName = "file" };
        var byClient = new Option<bool>("--faults-by-client") { Description = "Show each client the fault that its loopback address stands for, with mail of its own; with --faults, list the addresses." };
        var command = new Command("serve", "Starts the reference server (SMTP, submission, LMTP, POP3, IMAP) on free loopback ports.") { faults, byClient, variants, demo, profile };
        server.AddTo(command);
        command.SetAction(async (parsed, _) => parsed.GetValue(faults) ? List(FaultRegistry.All, parsed.GetValue(byClient) ? fault => $"{FaultAddresses.Of(fault.Name),-16}" : _ => "", surroundings)
            : parsed.GetValue(variants) ? List(VariantRegistry.All, _ => "", surroundings)
            : parsed.GetValue(demo) ? await ServeDemo.RunAsync(surroundings).ConfigureAwait(false)
            : await ServeAsync(parsed.GetValue(byClient) ? FaultAddresses.Choosing(server.Read(parsed)) : server.Read(parsed), parsed.GetValue(profile), surroundings).ConfigureAwait(false));
        return command;
    }

    private static int List(IEnumerable<Fault> all, Func<Fault, string> before, Surroundings surroundings)
    {
        foreach (var one in all)
            surroundings.Output.WriteLine($"{before(one)}{one.Name,-56} {one.Summary}");
        return ExitCode.Success;
    }

    private static async Task<int> ServeAsync(ReferenceServerOptions options, string? profile, Surroundings surroundings)
    {
        InlineSockets.Prefer();
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
        var description = EmbeddedTarget.Describe(server.Endpoints, options);
        if (profile is not null)
            WriteProfile(profile, description);
        foreach (var endpoint in description.Endpoints)
            await surroundings.Output.WriteLineAsync(endpoint.Url).ConfigureAwait(false);
        var users = string.Join(", ", options.Accounts.Take(3).Select(account => account.User));
        var more = options.Accounts.Count > 3 ? " and more" : "";
        var secret = options.Accounts == AccountOptions.Default ? ", password secret" : "";
        await surroundings.Output.WriteLineAsync($"accounts {users}{more} at {options.Domain}{secret}; Ctrl-C ends").ConfigureAwait(false);
        await UntilInterruptedAsync(surroundings).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static void WriteProfile(string file, Profile profile)
    {
        try
        {
            File.WriteAllText(file, ProfileWriter.Write(profile));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--profile {file}: {failure.Message}");
        }
    }

    public static async Task UntilInterruptedAsync(Surroundings surroundings)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, surroundings.Interrupted).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await surroundings.Output.WriteLineAsync("stopped").ConfigureAwait(false);
        }
    }
}
