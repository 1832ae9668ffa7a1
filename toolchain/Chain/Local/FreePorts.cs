using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace MiningPool.Chain.Local;

/// <summary>Finds TCP ports on the loopback address that nobody listens on.</summary>
internal static class FreePorts
{
    /// <summary>Asks the operating system for ports; all are held until the last is known, so they differ.</summary>
    internal static IReadOnlyList<int> Find(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            listeners.ForEach(listener => listener.Start());
            return listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        }
        finally
        {
            listeners.ForEach(listener => listener.Stop());
        }
    }

    /// <summary>Refuses a port that somebody listens on already.</summary>
    /// <exception cref="ChainException">The port is busy, or no port at all.</exception>
    internal static void RequireFree(int port)
    {
        if (port is < 1 or > IPEndPoint.MaxPort)
        {
            throw new ChainException($"{port} is no port: give a number from 1 to {IPEndPoint.MaxPort}, or none to get a free one.");
        }

        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException error)
        {
            throw new ChainException($"Port {port} can't be used ({error.Message}): choose another one, or none to get a free one.", error);
        }
        finally
        {
            listener.Stop();
        }
    }
}
